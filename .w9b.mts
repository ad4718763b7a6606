import { EVERYDAY } from './server/question/everyday.ts'
import { spellings } from './server/question/everyday/wordings.ts'
import { tagged } from './indexer/analysis/tokens.ts'
function bounds(t:string){const b=new Set([0]);let p=0;for(const {word} of tagged(t)){p+=word.length;b.add(p)}return b}
let bad=new Map<string,number>(),n=0
for(const w of EVERYDAY) for(const [o,ps] of Object.entries(w)) for(const p of ps){const ss=spellings(p); for(const s of ss.slice(0,30)) for(const [a,b] of [['我们这里',''],['','多少'],['去年','怎么样'],['全区的','情况'],['解决','问题'],['咱们','谁负责']]){n++
 const t=a+s+b; const bs=bounds(t); if(!bs.has(a.length)||!bs.has(a.length+s.length)){const k=a+'|'+s+'|'+b+'   '+tagged(t).map(x=>x.word).join('/'); bad.set(p, (bad.get(p)??0)+1); if(bad.get(p)===1) console.log(k)}}}
console.log(n,[...bad.values()].reduce((x,y)=>x+y,0),bad.size)
