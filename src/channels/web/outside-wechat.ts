/** Beside every file: WeChat's browser opens few kinds, and saves none. */
export const outsideWechat = '微信里打不开时，点右上角“···”，选“在浏览器打开”。';
