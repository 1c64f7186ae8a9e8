// GeoNames names villages where the official list names communes. This table says, by territory, which village is the seat of which commune.
// Source: town halls as listed by the territories' own administrations. Paris is the one mainland commune whose village has no INSEE code there.
export const SEAT_OF_COMMUNE: Readonly<Record<string, readonly [country: string, village: string]>> = {
  '75056': ['FR', 'Paris'],
  '97502': ['PM', 'Saint-Pierre'],
  '97501': ['PM', 'Miquelon'],
  '97701': ['BL', 'Gustavia'],
  '97801': ['MF', 'Marigot'],
  '98611': ['WF', 'Alo'],
  '98612': ['WF', 'Leava'],
  '98613': ['WF', 'Mata-Utu'],
  '98714': ['PF', 'Vaitape'],
  '98719': ['PF', 'Rikitea'],
  '98720': ['PF', 'Otepa'],
  '98722': ['PF', 'Tiarei'],
  '98723': ['PF', 'Atuona'],
  '98724': ['PF', 'Fare'],
  '98729': ['PF', 'Afareaitu'],
  '98731': ['PF', 'Taiohae'],
  '98742': ['PF', 'Tapuarava'],
  '98744': ['PF', 'Moerai'],
  '98747': ['PF', 'Afaahiti'],
  '98748': ['PF', 'Vairao'],
  '98752': ['PF', 'Papao'],
  '98754': ['PF', 'Tevaitoa'],
  '98801': ['NC', 'Wala'],
  '98809': ['NC', 'Vao'],
  '98814': ['NC', 'Wé'],
  '98815': ['NC', 'Tadine'],
  '98820': ['NC', 'Fayaoué'],
  '98832': ['NC', 'Yaté-Barrage'],
};

/** ISO code that GeoNames gives to a territory, by our department code. */
export const COUNTRY_OF_DEPARTMENT: Readonly<Record<string, string>> = {
  '971': 'GP', '972': 'MQ', '973': 'GF', '974': 'RE', '975': 'PM', '976': 'YT', '977': 'BL', '978': 'MF', '986': 'WF', '987': 'PF', '988': 'NC',
};

type LonLat = readonly [longitude: number, latitude: number];

// Overseas communes without any village in GeoNames, read off a map and rounded: the position is marked approximate. The mean of neighbours,
// good enough on the mainland, would put Marie-Galante on Grande-Terre and valleys of Martinique on the other coast.
export const OVERSEAS_POSITION: Readonly<Record<string, LonLat>> = {
  '97108': [-61.23, 15.9], '97111': [-61.79, 16.31], '97114': [-61.57, 16.13], '97116': [-61.46, 16.33], '97126': [-61.31, 15.96], '97131': [-61.58, 15.87],
  '97133': [-61.7, 15.95], '97201': [-61.12, 14.82], '97202': [-61.08, 14.49], '97204': [-61.18, 14.71], '97205': [-61.14, 14.64], '97206': [-61.03, 14.48],
  '97208': [-61.13, 14.73], '97211': [-61.18, 14.87], '97215': [-61.15, 14.87], '97216': [-61.03, 14.82], '97219': [-61.22, 14.8], '97221': [-60.97, 14.53],
  '97226': [-60.88, 14.43], '97229': [-61.1, 14.61], '97233': [-61.15, 14.7], '97234': [-61.16, 14.67], '97313': [-52.49, 4.89], '97314': [-51.67, 4.21],
  '97352': [-53.21, 3.62], '97358': [-53.28, 4.82], '97361': [-53.92, 5.74], '97362': [-54.15, 3.81], '97404': [55.37, -21.26], '97406': [55.63, -21.13],
  '98806': [165.78, -21.66], '98816': [165.68, -21.69], '98828': [165.85, -21.64], '98833': [165.82, -21.4],
  '98411': [77.5, -37.8], '98412': [69.5, -49.3], '98413': [51.8, -46.4], '98414': [140.0, -66.7], '98415': [47.3, -11.6], '98901': [-109.2, 10.3],
  '98711': [-145.5, -17.4], '98713': [-146.8, -15.3], '98716': [-145.6, -16.3], '98717': [-140.9, -15.8], '98718': [-138.7, -10.5], '98720': [-140.9, -18.1],
  '98721': [-142.6, -17.6], '98726': [-143.7, -16.6], '98727': [-146.0, -14.4], '98728': [-152.3, -16.4], '98730': [-141.2, -14.2], '98732': [-138.8, -19.3],
  '98737': [-138.8, -14.8], '98739': [-147.7, -23.9], '98740': [-147.7, -15.0], '98741': [-144.3, -27.6], '98743': [-152.8, -22.6], '98745': [-151.5, -16.6],
  '98746': [-139.1, -9.9], '98749': [-145.0, -14.5], '98750': [-151.4, -16.8], '98751': [-138.4, -17.3], '98753': [-149.5, -23.4], '98755': [-138.6, -20.8],
  '98756': [-139.6, -8.9], '98757': [-140.1, -9.4], '98734': [-149.5, -17.7], '98712': [-149.5, -17.5],
};

/** Where to put a commune of a territory when nothing else is known. */
export const TERRITORY_CENTRE: Readonly<Record<string, LonLat>> = {
  '971': [-61.5, 16.2], '972': [-61.0, 14.65], '973': [-53.1, 4.0], '974': [55.53, -21.12], '975': [-56.3, 46.9], '976': [45.15, -12.83], '977': [-62.83, 17.9],
  '978': [-63.06, 18.08], '984': [69.5, -49.3], '986': [-176.2, -13.3], '987': [-149.5, -17.6], '988': [165.6, -21.3], '989': [-109.2, 10.3],
};
