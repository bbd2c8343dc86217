// Makes src/main/resources/register/territories.tsv.gz out of an unpacked package; README.md says how.
const fs = require('fs');
const path = require('path');
const zlib = require('zlib');

const [source, edition, target] = process.argv.slice(2);
const read = (name) => JSON.parse(fs.readFileSync(path.join(source, 'data', name + '.json'), 'utf8'));

const communes = read('communes').filter((c) => c.type === 'commune-actuelle');
const places = new Map(communes.map((c) => [c.code, c]));
const SHORT = {CC: 'Communauté de communes', CA: 'Communauté d’agglomération', CU: 'Communauté urbaine'};

/** Stands for two départements, which the package lists each. */
const ALSACE = {code: '6AE', nom: 'Alsace (Bas-Rhin, Haut-Rhin)', typeLiaison: '', region: '44', chefLieu: '67482'};

/** What the own table says of the authorities of départements and régions. */
const authorities = new Map(fs.readFileSync(path.join(__dirname, 'siren.tsv'), 'utf8')
  .split('\n')
  .filter((line) => line && !line.startsWith('#'))
  .map((line) => line.split('\t'))
  .map(([kind, code, siren, seat, name]) => [kind + code, {siren, seat, name}]));

/** What all members have in common; empty where they lie in several. */
function common(members, field) {
  const found = new Set(members.map((m) => (places.get(m.code) || {})[field]));
  return found.size === 1 ? [...found][0] || '' : '';
}

/** The code of the commune; empty where it has several: nobody knows which one is that of the seat. */
function postalCode(commune) {
  const codes = commune.codesPostaux || [];
  return codes.length === 1 ? codes[0] : '';
}

function grouping(epci) {
  const name = epci.nom.replace(/^(CC|CA|CU) /, (all, short) => SHORT[short] + ' ');
  const kind = epci.type === 'MET69' ? 'SPECIAL_STATUS' : 'EPCI';
  return [kind, epci.code, epci.code, '', name, common(epci.membres, 'departement'), common(epci.membres, 'region'),
    epci.populationMunicipale, '', '', ''];
}

/** A département or région; one without an authority of its own has neither number nor seat. */
function area(kind, place, department, region) {
  const authority = authorities.get(kind + place.code);
  if (!authority) {
    throw new Error('Not in siren.tsv: ' + kind + ' ' + place.code);
  }
  const seat = authority.siren && places.get(authority.seat || place.chefLieu);
  const own = authority.siren && !/^(Région|Département) /.test(authority.name) ? authority.name : '';
  return [kind, authority.siren, place.code, place.typeLiaison, place.nom, department, region, '',
    seat ? postalCode(seat) : '', seat ? seat.nom : '', own];
}

function overseas(place) {
  return ['OVERSEAS', '', place.code, place.typeLiaison, place.nom, place.code, '', '', '', '', ''];
}

function commune(c) {
  return ['COMMUNE', c.siren, c.code, c.typeLiaison, c.nom, c.departement, c.region, c.population || '', postalCode(c), '', ''];
}

const departments = read('departements').filter((d) => !['984', '989'].includes(d.code));
const rows = [
  ...read('regions').filter((r) => r.zone !== 'com').map((r) => area('REGION', r, '', r.code)),
  ...departments.map((d) => d.zone === 'com' ? overseas(d) : area('DEPARTMENT', d, d.code, d.region)),
  area('DEPARTMENT', ALSACE, '', ALSACE.region),
  ...[...read('epci'), ...read('ept')].map(grouping),
  ...communes.filter((c) => c.siren).map(commune),
];
const head = [
  '# Communes, EPCI, départements and régions: Code officiel géographique (INSEE), EPCI (DGCL), EPT and population (INSEE).',
  '# Through @etalab/decoupage-administratif ' + edition + '. Licence Ouverte / Open Licence (Etalab).',
  '# SIREN of départements and régions: docs/register/siren.tsv.',
  '# kind, SIREN, code, INSEE type of the name in clear, name, département, région, population, postal code,',
  '# town of the seat (of a commune: itself), name of the authority where it does not follow from kind and name',
];
fs.writeFileSync(target, zlib.gzipSync([...head, ...rows.map((r) => r.join('\t'))].join('\n') + '\n', {level: 9}));
console.log(rows.length + ' rows');
