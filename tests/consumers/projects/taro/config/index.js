module.exports = {
  projectName: 'fenqi-taro',
  framework: 'react',
  compiler: 'webpack5',
  sourceRoot: 'src',
  outputRoot: 'dist',
  designWidth: 750,
  deviceRatio: { 750: 1 },
  plugins: ['@tarojs/plugin-framework-react', '@tarojs/plugin-platform-weapp'],
  cache: { enable: false },
  mini: {},
  // #region copy
  copy: {
    patterns: [{ from: 'node_modules/fenqi/miniprogram_dist/fenqi.wasm.br', to: 'dist/static/fenqi.wasm.br' }],
    options: {},
  },
  // #endregion
};
