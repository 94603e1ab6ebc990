const LANGUAGES = { 'zh-CN': require('./zh-CN.js'), en: require('./en.js') };

/** The sentences in the phone's language; Chinese where it is neither. */
exports.strings = () => {
  const { language } = wx.getAppBaseInfo();
  return /^en/.test(language) ? LANGUAGES.en : LANGUAGES['zh-CN'];
};
