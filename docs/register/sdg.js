// Makes src/main/resources/register/sdg.tsv out of two codelists of IATI; README.md says how.
const fs = require('fs');
const path = require('path');

const [source, date, target] = process.argv.slice(2);

/** The short names that the United Nations gives the goals, in French and English. */
const SHORT = {
  1: ['Pas de pauvreté', 'No poverty'],
  2: ['Faim « zéro »', 'Zero hunger'],
  3: ['Bonne santé et bien-être', 'Good health and well-being'],
  4: ['Éducation de qualité', 'Quality education'],
  5: ['Égalité entre les sexes', 'Gender equality'],
  6: ['Eau propre et assainissement', 'Clean water and sanitation'],
  7: ['Énergie propre et d’un coût abordable', 'Affordable and clean energy'],
  8: ['Travail décent et croissance économique', 'Decent work and economic growth'],
  9: ['Industrie, innovation et infrastructure', 'Industry, innovation and infrastructure'],
  10: ['Inégalités réduites', 'Reduced inequalities'],
  11: ['Villes et communautés durables', 'Sustainable cities and communities'],
  12: ['Consommation et production responsables', 'Responsible consumption and production'],
  13: ['Lutte contre les changements climatiques', 'Climate action'],
  14: ['Vie aquatique', 'Life below water'],
  15: ['Vie terrestre', 'Life on land'],
  16: ['Paix, justice et institutions efficaces', 'Peace, justice and strong institutions'],
  17: ['Partenariats pour la réalisation des objectifs', 'Partnerships for the goals'],
};

/** Code, French and English of each item; the goal's own number is left out of its words. */
function items(name) {
  const xml = fs.readFileSync(path.join(source, name), 'utf8');
  return xml.split('<codelist-item>').slice(1).map((item) => {
    const words = (pattern) => item.match(pattern)[1]
      .replace(/^(Goal|Objectif) \d+\. /, '').replace(/\u2011/g, '-')
      .replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&amp;/g, '&')
      .replace(/[ \t\r\n]+/g, ' ').trim();
    return [words(/<code>(.*?)<\/code>/), words(/<narrative xml:lang="fr">([^]*?)<\/narrative>/),
      words(/<narrative>([^]*?)<\/narrative>/)];
  });
}

const goals = items('UNSDG-Goals.xml').map(([code, ...words]) => [code, ...SHORT[code], ...words]);
const head = [
  '# The 17 goals and 169 targets of the 2030 Agenda (United Nations), in French and English.',
  '# Through the codelists UNSDG-Goals and UNSDG-Targets of IATI, ' + date + '.',
  '# a goal: number, short name fr, en, full title fr, en; a target: code, words fr, en',
];
fs.writeFileSync(target, [...head, ...[...goals, ...items('UNSDG-Targets.xml')].map((row) => row.join('\t'))].join('\n') + '\n');
