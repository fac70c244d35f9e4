/** The look of the report's page: light and dark by the reader's choice, one column on a telephone, ink on paper in print. */
export const reportStyle = `
:root{color-scheme:light dark;--ink:#1b1f24;--soft:#57606a;--line:#d8dee4;--paper:#fff;--card:#f5f7f9;--accent:#0b6bcb;--good:#1a7f37;--warn:#8a5a00;--bad:#b3261e}
@media(prefers-color-scheme:dark){:root{--ink:#e6e9ed;--soft:#a2abb5;--line:#353c45;--paper:#15181c;--card:#1e2329;--accent:#79b8ff;--good:#6fcf87;--warn:#f0bd5a;--bad:#ff8a80}}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{margin:0;background:var(--paper);color:var(--ink);font:1rem/1.55 system-ui,-apple-system,"Segoe UI",Roboto,sans-serif}
main{margin:0 auto;max-width:48rem;padding:1.25rem 1rem 3rem}
h1{font-size:1.6rem;line-height:1.25;margin:0}
h2{font-size:1.2rem;line-height:1.3;margin:2.5rem 0 .75rem;padding-bottom:.3rem;border-bottom:1px solid var(--line)}
section>h2{display:flex;justify-content:space-between;align-items:baseline;gap:1rem}
h2 small{flex:none;font-size:.95rem;font-weight:400}
p,ul,ol{margin:.5rem 0}
.soft,small{color:var(--soft)}
.when{margin:.2rem 0 1rem}
.result{display:flex;flex-wrap:wrap;align-items:baseline;gap:.25rem .75rem;margin:1rem 0;padding:.9rem 1rem;background:var(--card);border-left:.3rem solid var(--tone);border-radius:.4rem}
.score{font-size:2.2rem;line-height:1;font-weight:700}
.verdict{font-size:1.2rem;font-weight:600;color:var(--tone)}
.result p{flex-basis:100%;margin:.15rem 0 0;color:var(--soft)}
.strong-hire,.hire{--tone:var(--good)}.lean-no{--tone:var(--warn)}.no-hire{--tone:var(--bad)}.open{--tone:var(--accent)}
table{border-collapse:collapse;width:100%;font-variant-numeric:tabular-nums}
th,td{padding:.45rem .5rem;border-bottom:1px solid var(--line);text-align:right;white-space:nowrap;vertical-align:top}
th{font-size:.85rem;font-weight:600;color:var(--soft)}
th:first-child,td:first-child{padding-left:0;text-align:left;white-space:normal}
th:last-child,td:last-child{padding-right:0}
.bar{display:block;height:.4rem;margin-top:.3rem;max-width:16rem;border-radius:.2rem;background:var(--line);overflow:hidden}
.bar i{display:block;height:100%;background:var(--accent);border-radius:.2rem}
.over{display:block;font-size:.85rem;color:var(--warn)}
ol.fixes{list-style:none;padding:0;counter-reset:fix}
ol.fixes li{counter-increment:fix;position:relative;margin:.75rem 0;padding:.8rem 1rem .8rem 2.9rem;background:var(--card);border-radius:.4rem;overflow-wrap:anywhere}
ol.fixes li::before{content:counter(fix);position:absolute;left:.9rem;top:.85rem;width:1.4rem;height:1.4rem;border-radius:50%;background:var(--accent);color:var(--paper);font-weight:700;font-size:.9rem;line-height:1.4rem;text-align:center}
ol.fixes strong,ol.fixes small{display:block}ol.fixes small{font-weight:400}
ul.signals{list-style:none;padding:0}
ul.signals li{position:relative;margin:.65rem 0;padding-left:1.6rem;overflow-wrap:anywhere}
ul.signals li::before{position:absolute;left:.1rem;font-weight:700}
.hit::before{content:"✓";color:var(--good)}.partial::before{content:"~";color:var(--warn)}.miss::before{content:"○";color:var(--soft)}.contradicted::before,.wrong::before{content:"✗";color:var(--bad)}
.partial>b,.miss>b,.contradicted>b{font-weight:600}.hit>b{font-weight:400}
q{display:block;color:var(--soft);font-style:italic;quotes:"“" "”"}
.teach,.where{display:block}.where{color:var(--soft);font-size:.9rem}
.unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
pre{margin:.5rem 0;padding:.75rem .9rem;background:var(--card);border-radius:.4rem;font:.88rem/1.5 ui-monospace,Menlo,Consolas,monospace;white-space:pre-wrap;overflow-wrap:anywhere}
figure{margin:.75rem 0;padding:.5rem;border:1px solid var(--line);border-radius:.4rem;overflow-x:auto;text-align:center}
figure svg{max-width:100%;height:auto}
details{margin:.75rem 0}
summary{cursor:pointer;padding:.35rem 0;color:var(--accent)}
summary:focus-visible{outline:2px solid var(--accent);outline-offset:2px}
dl{margin:.5rem 0}dt{color:var(--soft);font-size:.85rem}dd{margin:0 0 .5rem;overflow-wrap:anywhere}
@media(max-width:30rem){.words{display:none}main{padding-top:.75rem}h2{margin-top:2rem}}
@media print{body{font-size:10.5pt}main{max-width:none;padding:0}h2{break-after:avoid}li,figure,.result,tr{break-inside:avoid}.result,ol.fixes li,pre{border:1px solid var(--line)}details::details-content{content-visibility:visible;block-size:auto}summary{color:var(--ink)}}`;
