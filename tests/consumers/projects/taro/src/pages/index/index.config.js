export default { navigationBarTitleText: 'fenqi' };
