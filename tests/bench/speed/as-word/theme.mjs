// The theme that Word puts into every file: 7 kB that name two typefaces.
import { drawingMain } from "./names.mjs";

const colour = ([name, value]) => `<a:${name}><a:srgbClr val="${value}"/></a:${name}>`;
const colours = "44546A,E7E6E6,4472C4,ED7D31,A5A5A5,FFC000,5B9BD5,70AD47,0563C1,954F72".split(",");
const slots = "dk2,lt2,accent1,accent2,accent3,accent4,accent5,accent6,hlink,folHlink".split(",");

const scripts =
  "Jpan:游ゴシック,Hang:맑은 고딕,Hans:等线,Hant:新細明體,Arab:Arial,Hebr:Arial,Thai:Cordia New,Ethi:Nyala,Beng:Vrinda,Gujr:Shruti,Khmr:DaunPenh,Knda:Tunga,Guru:Raavi,Cans:Euphemia,Cher:Plantagenet Cherokee,Yiii:Microsoft Yi Baiti,Tibt:Microsoft Himalaya,Thaa:MV Boli,Deva:Mangal,Telu:Gautami,Taml:Latha,Syrc:Estrangelo Edessa,Orya:Kalinga,Mlym:Kartika,Laoo:DokChampa,Sinh:Iskoola Pota,Mong:Mongolian Baiti,Viet:Arial,Uigh:Microsoft Uighur,Geor:Sylfaen,Armn:Arial,Bugi:Leelawadee UI,Bopo:Microsoft JhengHei,Java:Javanese Text,Lisu:Segoe UI,Mymr:Myanmar Text,Nkoo:Ebrima,Olck:Nirmala UI,Osma:Ebrima,Phag:Phagspa,Syrn:Estrangelo Edessa,Syrj:Estrangelo Edessa,Syre:Estrangelo Edessa,Sora:Nirmala UI,Tale:Microsoft Tai Le,Talu:Microsoft New Tai Lue,Tfng:Ebrima"
    .split(",")
    .map((pair) => pair.split(":"))
    .map(([script, face]) => `<a:font script="${script}" typeface="${face}"/>`)
    .join("");

const faces = (kind, latin, panose) =>
  `<a:${kind}Font><a:latin typeface="${latin}" panose="${panose}"/><a:ea typeface=""/><a:cs typeface=""/>${scripts}</a:${kind}Font>`;

const solid = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>';
const gradient = `<a:gradFill rotWithShape="1"><a:gsLst>${[0, 50000, 100000].map((at) => `<a:gs pos="${at}"><a:schemeClr val="phClr"><a:lumMod val="110000"/><a:satMod val="105000"/><a:tint val="67000"/></a:schemeClr></a:gs>`).join("")}</a:gsLst><a:lin ang="5400000" scaled="0"/></a:gradFill>`;
const line = (width) =>
  `<a:ln w="${width}" cap="flat" cmpd="sng" algn="ctr">${solid}<a:prstDash val="solid"/><a:miter lim="800000"/></a:ln>`;
const effect = "<a:effectStyle><a:effectLst/></a:effectStyle>";

export const theme = `<a:theme xmlns:a="${drawingMain}" name="Office Theme"><a:themeElements><a:clrScheme name="Office"><a:dk1><a:sysClr val="windowText" lastClr="000000"/></a:dk1><a:lt1><a:sysClr val="window" lastClr="FFFFFF"/></a:lt1>${slots.map((slot, at) => colour([slot, colours[at]])).join("")}</a:clrScheme><a:fontScheme name="Office">${faces("major", "Calibri Light", "020F0302020204030204")}${faces("minor", "Calibri", "020F0502020204030204")}</a:fontScheme><a:fmtScheme name="Office"><a:fillStyleLst>${solid}${gradient}${gradient}</a:fillStyleLst><a:lnStyleLst>${[6350, 12700, 19050].map(line).join("")}</a:lnStyleLst><a:effectStyleLst>${effect}${effect}${effect}</a:effectStyleLst><a:bgFillStyleLst>${solid}${solid}${gradient}</a:bgFillStyleLst></a:fmtScheme></a:themeElements><a:objectDefaults/><a:extraClrSchemeLst/></a:theme>`;
