import { style as shared } from "../report/html/style.ts";

/** The look of reports, and of what is around them here. */
export const style = `${shared}
body{min-height:100vh}
.top h1{font:700 1.7rem/1.25 "Times New Roman","Liberation Serif",Georgia,serif;letter-spacing:0}
.top p{color:var(--dim);margin-top:.3rem}
main h2{font-size:1.15rem}
.gives{display:grid;grid-template-columns:3fr 2fr;gap:1rem;margin:1.2rem 0}
.give{background:var(--paper);border:2px dashed var(--dim);border-radius:.5rem;padding:1.2rem 1.3rem}
.give p{margin-top:.4rem}.give.over{border-color:var(--link);background:var(--info-bg)}
.choose{display:flex;flex-wrap:wrap;gap:.6rem}
.button,main button,#settings select,#comparison select{font:inherit;color:inherit;background:var(--paper);border:1px solid var(--dim);border-radius:.35rem;padding:.3rem .8rem;min-height:2.2rem;max-width:100%;cursor:pointer}
.button{display:inline-block;position:relative}
.button input{position:absolute;inset:0;opacity:0;width:100%;cursor:pointer;font-size:0}
.button:focus-within{outline:3px solid var(--link);outline-offset:2px}
.first.first{background:var(--link);border-color:var(--link);color:var(--paper);font-weight:650}
.button:hover,main button:hover{border-color:var(--link)}
#told{color:var(--error);font-weight:650}#told:empty{display:none}
#parent-list{list-style:none;padding:0}#parent-list li{margin-top:.6rem}
.bad{color:var(--error)}.so-so{color:var(--warning)}.good{color:var(--pass)}
.state{display:flex;flex-wrap:wrap;gap:.5rem 1rem;align-items:center;margin:.5rem 0 .8rem}
.state button{margin-left:auto}
progress{accent-color:var(--link);height:.8rem}
section:focus{outline:none}
#rows{list-style:none;padding:0;counter-reset:draft}
#rows>li{counter-increment:draft}#rows h3::before{content:counter(draft) ". "}
#rows>li{background:var(--paper);border:1px solid var(--line);border-radius:.35rem;padding:.8rem 1rem;margin-bottom:.7rem}
#rows h3{font-size:1rem;overflow-wrap:anywhere}
.verdict{font-weight:600;margin:.15rem 0}
.acts{display:flex;flex-wrap:wrap;gap:.5rem;align-items:center;margin-top:.5rem}
#many,#result{margin-top:1.5rem}#comparison{margin-top:1rem}#comparison h3{font-size:1rem}
#page{width:100%;height:85vh;border:1px solid var(--line);border-radius:.35rem;background:var(--paper)}
#settings{display:flex;flex-wrap:wrap;gap:.5rem 1.2rem;align-items:center;margin:.7rem 0}
[hidden]{display:none!important}
@media (max-width:48rem){.gives{grid-template-columns:1fr}}
@media print{.gives,#settings,.acts,.state button,progress,#result{display:none!important}#rows>li{break-inside:avoid}}
`;
