// Makes src/main/resources/register/territories.tsv.gz out of an unpacked package; README.md says how.
const fs = require('fs');
const path = require('path');
const zlib = require('zlib');

const [source, edition, target] = process.argv.slice(2);
const read = (name) => JSON.parse(fs.readFileSync(path.join(source, 'data', name + '.json'), 'utf8'));

const communes = read('communes').filter((c) => c.type === 'commune-actuelle');
const places = new Map(communes.map((c) => [c.code, c]));
const SHORT = {CC: 'Communauté de communes', CA: 'Communauté d’agglomération', CU: 'Communauté urbaine'};

/** What all members have in common; empty where they lie in several. */
function common(members, field) {
  const found = new Set(members.map((m) => (places.get(m.code) || {})[field]));
  return found.size === 1 ? [...found][0] || '' : '';
}

function grouping(epci) {
  const name = epci.nom.replace(/^(CC|CA|CU) /, (all, short) => SHORT[short] + ' ');
  const kind = epci.type === 'MET69' ? 'SPECIAL_STATUS' : 'EPCI';
  return [kind, epci.code, epci.code, '', name, common(epci.membres, 'departement'), common(epci.membres, 'region'),
    epci.populationMunicipale];
}

const rows = [
  ...read('regions').filter((r) => r.zone !== 'com').map((r) => ['REGION', '', r.code, r.typeLiaison, r.nom, '', r.code, '']),
  ...read('departements').filter((d) => !['984', '989'].includes(d.code)).map((d) => [d.zone === 'com' ? 'OVERSEAS' : 'DEPARTMENT', '', d.code, d.typeLiaison, d.nom, d.code,
    d.zone === 'com' ? '' : d.region, '']),
  ...[...read('epci'), ...read('ept')].map(grouping),
  ...communes.filter((c) => c.siren).map((c) => ['COMMUNE', c.siren, c.code, c.typeLiaison, c.nom, c.departement, c.region,
    c.population || '']),
];
const head = [
  '# Communes, EPCI, départements and régions: Code officiel géographique (INSEE), EPCI (DGCL), EPT and population (INSEE).',
  '# Through @etalab/decoupage-administratif ' + edition + '. Licence Ouverte / Open Licence (Etalab).',
  '# kind, SIREN, code, INSEE type of the name in clear, name, département, région, population',
];
fs.writeFileSync(target, zlib.gzipSync([...head, ...rows.map((r) => r.join('\t'))].join('\n') + '\n', {level: 9}));
console.log(rows.length + ' rows');
