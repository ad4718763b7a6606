import { EVERYDAY, inOfficialWords } from './server/question/everyday.ts'
import { KEPT } from './server/question/everyday/kept.ts'
import { spellings } from './server/question/everyday/wordings.ts'
import { readFileSync } from 'node:fs'
const seen=new Map<string,string>(KEPT.map(k=>[k,'KEPT '+k])); let n=0, pats=0
const officials=new Set(EVERYDAY.flatMap(w=>Object.keys(w)))
for(const w of EVERYDAY) for(const [o,ps] of Object.entries(w)) for(const p of ps){ pats++; if(/[?*+\\]/.test(p)) console.log('odd',p); const ss=spellings(p); if(ss.length>600)console.log('big',p,ss.length); for(const s of ss){ n++
  if(s.length<2) console.log('short',o,p,s)
  if(officials.has(s)) console.log('official as everyday',o,p,s)
  const b=seen.get(s); if(b!==undefined&&b!==o) console.log('dup',s,b,o); seen.set(s,o)}}
console.log(officials.size,'officials',pats,'patterns',n,'words')
const names=new Set<string>()
for(const l of readFileSync('/tmp/w9-facts.jsonl','utf8').trim().split('\n')){const f=JSON.parse(l); if(f.indicator)names.add(f.indicator); if(f.kind==='definition')names.add(f.term)}
for(const i of JSON.parse(readFileSync('corpus/indicators.json','utf8'))){ for(const x of [i.name,...i.aliases]) if(inOfficialWords(x)!==x) console.log('IND',x,'→',inOfficialWords(x))}
for(const x of names) if(inOfficialWords(x)!==x) console.log('NAME',x,'→',inOfficialWords(x))
