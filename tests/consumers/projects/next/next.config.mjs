// #region config
/** The server reads the module from the package's folder: it is not made part of a bundle. */
const config = { serverExternalPackages: ['fenqi'] };

export default config;
// #endregion

// Lock files lie above this folder as well.
config.turbopack = { root: import.meta.dirname };
config.outputFileTracingRoot = import.meta.dirname;
