/** Looks on screen and paper. One accent a level, so that colour always means the same; never colour alone. */
const light = `--bg:#f3f1ec;--paper:#fff;--ink:#1d1c1a;--dim:#5a564e;--line:#d8d2c6;--link:#1a4b8c;--accent:#8a1c1c;
--error:#9f1418;--error-bg:#fdeceb;--warning:#734600;--warning-bg:#fdf1db;--info:#1d4f86;--info-bg:#e8f0fa;
--pass:#1b633a;--pass-bg:#e6f4ea;--review:#583590;--review-bg:#f0e9fa;--none-bg:#eceae5`;
const dark = `--bg:#131417;--paper:#1c1e22;--ink:#e8e5df;--dim:#b0aba1;--line:#3b3e44;--link:#9cc3f7;--accent:#f0a19b;
--error:#ffa39d;--error-bg:#401d1e;--warning:#f2c679;--warning-bg:#3a2d13;--info:#a3cbf7;--info-bg:#1b2f47;
--pass:#98daad;--pass-bg:#173422;--review:#d0b9f5;--review-bg:#2f2446;--none-bg:#2a2c31`;

export const style = `:root{color-scheme:light;${light}}
@media screen{
@media (prefers-color-scheme:dark){:root:not([data-theme=light]){color-scheme:dark;${dark}}}
:root[data-theme=dark]{color-scheme:dark;${dark}}}
*{box-sizing:border-box}
html{scroll-padding-top:4rem;-webkit-text-size-adjust:100%}
body{margin:0;background:var(--bg);color:var(--ink);font:16px/1.5 "Segoe UI",system-ui,"Liberation Sans",Arial,sans-serif;overflow-wrap:break-word}
a{color:var(--link);text-underline-offset:.15em}
:focus-visible{outline:3px solid var(--link);outline-offset:2px}
h1,h2,h3,p,ul,ol{margin:0}
.skip{position:absolute;left:-99rem}
.skip:focus{left:.5rem;top:.5rem;background:var(--paper);padding:.5rem 1rem;z-index:9}
.wide{max-width:78rem;margin:0 auto;padding-left:1.25rem;padding-right:1.25rem}
.top{padding-top:1.4rem}
.top h1{font-size:1rem;font-weight:600;color:var(--accent);letter-spacing:.02em}
.bar{position:sticky;top:0;z-index:5;background:var(--bg);border-bottom:1px solid var(--line);display:none}
.js .bar{display:block}
.bar form{display:flex;flex-wrap:wrap;gap:.4rem .7rem;align-items:center;padding-top:.5rem;padding-bottom:.5rem;font-size:.88rem}
.bar fieldset{border:0;padding:0;margin:0;display:flex;gap:.8rem;align-items:center}
.bar legend{position:absolute;left:-99rem}
.bar label{display:inline-flex;gap:.35rem;align-items:center}
.bar input[type=checkbox]{width:1.05rem;height:1.05rem;accent-color:var(--link)}
.bar select,.bar input[type=search],.bar button{font:inherit;color:inherit;background:var(--paper);border:1px solid var(--dim);border-radius:.3rem;padding:.2rem .5rem;min-height:1.9rem;max-width:11rem}
.bar button{cursor:pointer}
.bar .push{margin-left:auto;display:flex;gap:.4rem}
.bar output{color:var(--dim)}
.draft{margin:1.25rem 0 3rem}
.head{background:var(--paper);border:1px solid var(--line);border-top:4px solid var(--accent);border-radius:.35rem;padding:1.4rem 1.6rem 1.2rem}
.head h2{font:700 1.5rem/1.3 "Times New Roman","Liberation Serif",Georgia,serif;margin:.15rem 0 .4rem;text-wrap:balance}
.file{color:var(--dim);font-size:.9rem}
.conclusion{margin-top:.8rem;font-size:1.15rem;font-weight:650}
.conclusion.bad{color:var(--error)}.conclusion.so-so{color:var(--warning)}.conclusion.good{color:var(--pass)}
.counts{list-style:none;padding:0;display:flex;flex-wrap:wrap;gap:.6rem;margin-top:.8rem}
.counts li{padding:.35rem .8rem;border-radius:.3rem;border-left:4px solid currentColor;font-size:.92rem}
.counts b{font-size:1.35rem;font-variant-numeric:tabular-nums;margin-right:.15rem}
.error{color:var(--error);background:var(--error-bg)}.warning{color:var(--warning);background:var(--warning-bg)}
.info{color:var(--info);background:var(--info-bg)}.review{color:var(--review);background:var(--review-bg)}
.pass{color:var(--pass);background:var(--pass-bg)}
.counts .zero{color:var(--dim);background:var(--none-bg)}
.parts ul{list-style:none;padding:0;display:flex;flex-wrap:wrap;gap:.4rem .6rem;margin:.9rem 0 0;font-size:.92rem}.parts a{display:block;padding:.2rem .7rem;border:1px solid var(--line);border-radius:1rem;background:var(--paper);text-decoration:none}.parts a:hover{border-color:var(--link)}
.part{margin-top:2.2rem}
.part>h2{font-size:1.25rem;margin-bottom:.6rem;padding-bottom:.25rem;border-bottom:2px solid var(--accent)}
.part h3{font-size:1.02rem;margin:1rem 0 .5rem}
.hint,.small,.place,.ways{color:var(--dim);font-size:.88rem}
.place{white-space:nowrap}
.hint{margin-bottom:.7rem}
.to-do{list-style:none;padding:0}.to-do>li{background:var(--paper);border:1px solid var(--line);border-left:5px solid var(--edge);border-radius:.3rem;padding:.45rem .75rem;margin:.4rem 0;break-inside:avoid}
.to-do.error,.to-do.warning{background:none;color:inherit}.to-do.error{--edge:var(--error)}.to-do.warning{--edge:var(--warning)}.to-do p{margin-top:.2rem}
.to-do .write{background:var(--pass-bg);border-radius:.25rem;padding:.1rem .4rem}
.checked tbody th{font-weight:600}.checked.matrix td{width:auto}.checked.matrix td:nth-child(2){width:46%}
.plain{padding-left:1.2rem}.plain li{margin:.45rem 0}
.cards{display:grid;grid-template-columns:repeat(auto-fill,minmax(19rem,1fr));gap:.8rem}
.note{color:var(--ink);background:var(--paper);border:1px solid var(--line);border-left:5px solid var(--edge);border-radius:.3rem;padding:.55rem .75rem .65rem;font:.88rem/1.45 "Segoe UI",system-ui,"Liberation Sans",Arial,sans-serif;text-align:left;break-inside:avoid}
.note.error{--edge:var(--error)}.note.warning{--edge:var(--warning)}.note.info{--edge:var(--info)}
.note .kind{font-size:.9rem;line-height:1.35;margin-bottom:.25rem;font-weight:700}
.note .level{color:var(--edge);display:inline-block}.note .level::first-letter{text-transform:uppercase}
.note .num{display:inline-block;min-width:1.45em;padding:0 .3em;border-radius:.8em;background:var(--edge);color:var(--paper);text-align:center;font-size:.82rem;font-variant-numeric:tabular-nums}
.note p+p{margin-top:.3rem}
.note .write{background:var(--pass-bg);color:var(--ink);border-radius:.25rem;padding:.3rem .5rem}
.note:target,.note:focus{outline:3px solid var(--edge);outline-offset:1px}
.paper{display:flow-root;background:var(--paper);border:1px solid var(--line);border-radius:.35rem;padding:2rem calc(21.5rem + 2.6rem) 2.5rem 2.6rem;font:1.06rem/1.5 "Times New Roman","Liberation Serif",Georgia,serif}
.paper p{margin:.4rem 0}
.paper .strong{font-weight:700}.paper .italic{font-style:italic}.paper .centred{text-align:center}
.paper h3{clear:both;font:600 .95rem "Segoe UI",system-ui,"Liberation Sans",sans-serif;color:var(--dim);border-top:1px solid var(--line);padding-top:.6rem;margin-top:2rem}
.paper .note{font-weight:400;font-style:normal}
.notes{float:right;clear:right;width:21.5rem;margin:0 calc(-21.5rem - 1.5rem) .6rem 0}
.notes .note+.note{margin-top:.5rem}
.note p{margin:0}.paper .note p{margin:0}.paper .note p+p{margin-top:.3rem}
.row p:target,p:target{outline:2px solid var(--link);outline-offset:3px}
.scroll{overflow-x:auto}
table{border-collapse:collapse;width:100%}
.own{font-size:.97rem}
.own td,.own th{border:1px solid var(--line);padding:.25rem .5rem;vertical-align:top;font-weight:400}
.own.bare td{border-color:transparent}
.own th{background:var(--none-bg);font-weight:700}
mark{color:inherit;background:var(--mark);border-radius:.15em;padding:.05em 0;-webkit-box-decoration-break:clone;box-decoration-break:clone}
mark.error,mark.warning,mark.info{color:inherit;background:var(--mark)}
mark.error{--mark:var(--error-bg);border-bottom:2px solid var(--error)}mark.warning{--mark:var(--warning-bg);border-bottom:2px solid var(--warning)}mark.info{--mark:var(--info-bg);border-bottom:2px solid var(--info)}
mark.out.out{background:none;border:0}
.ref{display:inline-block;min-width:1.5em;padding:0 .3em;margin:0 .1em;border-radius:.8em;text-align:center;text-decoration:none;font:700 .75rem/1.5 "Segoe UI",system-ui,"Liberation Sans",sans-serif;border:1px solid currentColor}
.matrix{background:var(--paper);font-size:.93rem}
.matrix th,.matrix td{border:1px solid var(--line);padding:.45rem .6rem;text-align:left;vertical-align:top}
.matrix thead th{background:var(--none-bg);position:static}
.matrix tbody th{white-space:nowrap}
.matrix tr{break-inside:avoid}
.matrix td:nth-child(2){width:24%}.matrix td:nth-child(3){width:30%}.matrix td:nth-child(5){width:28%}
.index.index td{width:7rem}.index.matrix{min-width:0}.index tbody th{white-space:normal}
.duties tbody th{white-space:normal;width:16%}.duties td:nth-child(2),.duties td:nth-child(4){width:26%}.duties td:nth-child(3){width:20%}.duties td:nth-child(5){width:12%}
.duties ul{padding-left:1rem}.duties li{margin-bottom:.3rem}
.badge{display:inline-block;padding:.05rem .55rem;border-radius:.8rem;font-size:.85rem;font-weight:650;white-space:nowrap}
.badge.fail{color:var(--error);background:var(--error-bg)}.badge.not-applicable{color:var(--dim);background:var(--none-bg)}
.badge::before{content:"✓ "}.badge.fail::before{content:"✗ "}.badge.review::before{content:"? "}.badge.not-applicable::before{content:"– "}
.none{color:var(--dim);font-style:italic}
.months{display:grid;grid-template-columns:repeat(auto-fill,minmax(17rem,1fr));gap:.8rem}
.sheet{background:var(--paper);border:1px solid var(--line);border-top:4px solid var(--info);border-radius:.3rem;padding:.6rem .8rem;break-inside:avoid}
.sheet h3{margin:0 0 .3rem}
.sheet ol{list-style:none;padding:0}.sheet li{padding:.4rem 0;border-top:1px solid var(--line);font-size:.92rem}
.day{font-variant-numeric:tabular-nums;font-size:1.02rem}
.num-col{text-align:right;font-variant-numeric:tabular-nums}
.foot{color:var(--dim);font-size:.85rem;padding:1rem 0 2.5rem}
.out{display:none}mark.out,a.ref.out{display:inline}a.ref.out{display:none}
@media (max-width:62rem){
.paper{padding:1.2rem 1.1rem}
.row{display:flex;flex-direction:column}.row>.notes{order:2;float:none;width:auto;margin:.2rem 0 .9rem}
.bar .push{margin-left:0}.head{padding:1rem}.matrix{min-width:46rem}
.bar{position:static}html{scroll-padding-top:1rem}.bar form{gap:.5rem}.bar select,.bar input[type=search]{max-width:none;flex:1 1 11rem}
}
@page{size:A4;margin:14mm 12mm 16mm;@bottom-right{content:counter(page) "/" counter(pages);font:8pt "Liberation Sans",Arial,sans-serif}}
@media print{
body{background:none;font-size:9.5pt;line-height:1.4}
.bar,.skip,.parts{display:none!important}
.out,mark.out{display:revert!important}a.ref.out{display:inline-block!important}
.wide{max-width:none;padding:0}.top{padding:0}
a{color:inherit;text-decoration:none}
.head,.paper,.sheet,.note,.matrix{border-color:#bbb}
.head{padding:4mm 5mm}.head h2{font-size:14pt}.conclusion{font-size:11.5pt}
.part{margin-top:6mm}.part>h2{font-size:12.5pt;break-after:avoid}.part h3{break-after:avoid}
.part.text,.draft+.draft{break-before:page}
.paper{border:0;padding:0 64mm 0 0;font-size:10.5pt;line-height:1.35}
.paper p{margin:1.4mm 0;orphans:2;widows:2}
.row{display:block}.row>.notes{float:right;clear:right;width:60mm;margin:0 -64mm 2mm 0}
.note{font-size:8pt;line-height:1.35;padding:1.2mm 2mm 1.6mm}.note .kind{font-size:8.2pt}.note .num{font-size:7.5pt}
.cards{grid-template-columns:repeat(2,1fr);gap:3mm}.months{grid-template-columns:repeat(3,1fr);gap:3mm}
.scroll{overflow:visible}.matrix{min-width:0;font-size:8.5pt}.matrix thead{display:table-header-group}
.matrix th,.matrix td{padding:1.2mm 1.6mm}.small,.place,.ways,.hint{font-size:7.8pt}.place{white-space:normal}
.duties tr{break-inside:auto}
*{-webkit-print-color-adjust:exact;print-color-adjust:exact}
}
`;
