/* How every paper looks: after the design `notulen-papier`. Sizes in points, since it is paper. */

export const LOCK_MARK =
  '<svg viewBox="0 0 24 24" fill="none" stroke="#000" stroke-width="2.25" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true"><path d="M5 13a2 2 0 0 1 2 -2h10a2 2 0 0 1 2 2v6a2 2 0 0 1 -2 2h-10a2 2 0 0 1 -2 -2v-6"/><path d="M11 16a1 1 0 1 0 2 0a1 1 0 0 0 -2 0"/><path d="M8 11v-4a4 4 0 1 1 8 0v4"/></svg>';

export const STYLE = `
@font-face { font-family: "Zorgspil"; src: url("app://papier/font.woff2") format("woff2"); font-weight: 200 900 }
* { box-sizing: border-box }
body { font: 10.5pt/1.36 "Zorgspil", "Source Sans 3", "Segoe UI", sans-serif; font-variant-numeric: tabular-nums lining-nums; color: #000; margin: 0; orphans: 2; widows: 2; overflow-wrap: break-word }
header { display: flex; justify-content: space-between; align-items: flex-start; gap: 12pt; border-bottom: 1.1pt solid #000; padding-bottom: 8pt; margin-bottom: 10pt }
header strong { font-size: 12pt; font-weight: 650; display: block } header small { font-size: 9.5pt; color: #444 }
.mark { flex: none; display: flex; align-items: center; gap: 4pt; border: 1.1pt solid #000; border-radius: 2pt; padding: 2pt 8pt; font-weight: 700; font-size: 10.5pt }
.mark svg { width: 11pt; height: 11pt }
h1 { font-size: 18.5pt; line-height: 1.25; font-weight: 650; letter-spacing: -.01em; margin: 0 0 1pt }
h2 { font-size: 11.7pt; line-height: 1.35; font-weight: 650; margin: 10.5pt 0 2.5pt; break-after: avoid }
p { margin: 2pt 0 6pt } .sub { margin: 0 } .quiet, .source { color: #444 } .source { font-size: 9.8pt }
dl { margin: 0 } h1 + .sub + dl, h1 + dl { margin-top: 8pt }
dl > div { display: grid; grid-template-columns: 38mm 1fr; gap: 0 9pt; margin: 2pt 0; break-inside: avoid } dt { color: #444 } dd { margin: 0 }
dl.double { display: grid; grid-template-columns: 1.1fr 1fr; gap: 1.5pt 14pt } dl.double > div { margin: 0; grid-template-columns: 31mm 1fr } dl.double > .wide { grid-column: 1 / 3 }
table { width: 100%; border-collapse: collapse } dl + table { margin-top: 10pt } table + p { margin-top: 7pt } table + table { margin-top: 10pt } thead { display: table-header-group } tr { break-inside: avoid }
th { text-align: left; color: #444; font-weight: 600; font-size: 10.1pt; border-bottom: .8pt solid #000; padding: 1.5pt 7.5pt 2.5pt 0 }
td { border-bottom: .6pt solid #ccc; padding: 2.5pt 7.5pt 3pt 0; vertical-align: top } th:last-child, td:last-child { padding-right: 0 }
blockquote { margin: 2pt 0 6pt; padding-left: 9pt; border-left: 2pt solid #888; break-inside: avoid }
ul { margin: 2pt 0 8pt; padding-left: 14pt } li { margin: 1.5pt 0 }
.notice { border-left: 2.2pt solid #000; padding: 1pt 0 1pt 9pt; margin-top: 9pt; break-inside: avoid }
.new-page { break-before: page }
.letter { font-size: 11pt; line-height: 1.45 } .letter p { margin: 0 0 9pt } address { font-style: normal; margin: 14pt 0 16pt }
.letter table { margin-bottom: 9pt } .letter h1 { font-size: 14pt; margin: 0 0 9pt }
.sign { margin-top: 8pt } .sign td { height: 42pt; vertical-align: bottom } .sign small { display: block; color: #444; font-size: 9.5pt } .sign th:first-child { width: 42% }`;
