// Names that Word writes into every file.
export const office = "http://schemas.openxmlformats.org/officeDocument/2006";
export const packages = "http://schemas.openxmlformats.org/package/2006";
const markup = "http://schemas.openxmlformats.org/markup-compatibility/2006";
const drawing = "http://schemas.openxmlformats.org/drawingml/2006";
const microsoft = "http://schemas.microsoft.com/office";

const declared = {
  wpc: `${microsoft}/word/2010/wordprocessingCanvas`,
  cx: `${microsoft}/drawing/2014/chartex`,
  cx1: `${microsoft}/drawing/2015/9/8/chartex`,
  cx2: `${microsoft}/drawing/2015/10/21/chartex`,
  mc: markup,
  aink: `${microsoft}/drawing/2016/ink`,
  am3d: `${microsoft}/drawing/2017/model3d`,
  o: "urn:schemas-microsoft-com:office:office",
  oel: `${microsoft}/2019/extlst`,
  r: `${office}/relationships`,
  m: `${office}/math`,
  v: "urn:schemas-microsoft-com:vml",
  wp14: `${microsoft}/word/2010/wordprocessingDrawing`,
  wp: `${drawing}/wordprocessingDrawing`,
  w10: "urn:schemas-microsoft-com:office:word",
  w: "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
  w14: `${microsoft}/word/2010/wordml`,
  w15: `${microsoft}/word/2012/wordml`,
  w16cex: `${microsoft}/word/2018/wordml/cex`,
  w16cid: `${microsoft}/word/2016/wordml/cid`,
  w16: `${microsoft}/word/2018/wordml`,
  w16sdtdh: `${microsoft}/word/2020/wordml/sdtdatahash`,
  w16se: `${microsoft}/word/2015/wordml/symex`,
  wpg: `${microsoft}/word/2010/wordprocessingGroup`,
  wpi: `${microsoft}/word/2010/wordprocessingInk`,
  wne: `${microsoft}/word/2006/wordml`,
  wps: `${microsoft}/word/2010/wordprocessingShape`,
};

const written = (names) => names.map((name) => `xmlns:${name}="${declared[name]}"`).join(" ");

/** Declarations of a part that holds paragraphs. */
export const allNames = `${written(Object.keys(declared))} mc:Ignorable="w14 w15 w16se w16cid w16 w16cex w16sdtdh wp14"`;
/** Declarations of a part that only describes. */
export const fewNames = `${written(["mc", "o", "r", "m", "v", "w10", "w", "w14", "w15", "w16cex", "w16cid", "w16", "w16sdtdh", "w16se"])} mc:Ignorable="w14 w15 w16se w16cid w16 w16cex w16sdtdh"`;
export const drawingMain = `${drawing}/main`;
export const shapes = declared.wps;
