/**
 * Single words of the names of countries, of Russia's regions and of cities that offices are named after: what
 * ends an office, so that what follows is a name ("President of Turkey Recep Tayyip Erdogan"). Countries after the
 * member list of the United Nations, regions after Article 65 of the Constitution of Russia; lower case.
 */
export const PLACE_WORDS: ReadonlySet<string> = new Set(
  `
  afghanistan albania algeria andorra angola barbuda argentina armenia australia austria azerbaijan bahamas bahrain
  bangladesh barbados belarus belgium belize benin bhutan bolivia herzegovina botswana brazil darussalam bulgaria
  burkina faso burundi verde cambodia cameroon canada chad chile china colombia comoros congo rica croatia cuba
  cyprus czechia denmark djibouti dominica ecuador egypt salvador guinea eritrea estonia eswatini ethiopia fiji
  finland france gabon gambia georgia germany ghana greece grenada guatemala bissau guyana haiti honduras hungary
  iceland india indonesia iran iraq ireland israel italy jamaica japan jordan kazakhstan kenya kiribati korea kosovo
  kuwait kyrgyzstan laos latvia lebanon lesotho liberia libya liechtenstein lithuania luxembourg madagascar malawi
  malaysia maldives mali malta mauritania mauritius mexico micronesia moldova monaco mongolia montenegro morocco
  mozambique myanmar namibia nauru nepal netherlands zealand nicaragua niger nigeria macedonia norway oman pakistan
  palau palestine panama paraguay peru philippines poland portugal qatar romania rwanda samoa arabia senegal serbia
  seychelles singapore slovakia slovenia somalia spain lanka sudan suriname sweden switzerland syria tajikistan
  tanzania thailand togo tonga trinidad tobago tunisia turkey türkiye turkmenistan tuvalu uganda ukraine emirates uae
  kingdom britain england scotland uk usa us eu un america uruguay uzbekistan vanuatu vatican venezuela vietnam yemen
  zambia zimbabwe ossetia abkhazia transnistria jamahiriya
  adygeya adygea altai bashkortostan buryatia chechnya chuvashia crimea dagestan daghestan ingushetia balkaria
  kalmykia cherkessia karelia komi khakassia el mordovia yakutia sakha alania tatarstan tuva tyva udmurtia
  kamchatka khabarovsk krasnodar krasnoyarsk perm primorye stavropol transbaikal amur arkhangelsk astrakhan belgorod
  bryansk chelyabinsk irkutsk ivanovo kaliningrad kaluga kemerovo kuzbass kirov kostroma kurgan kursk leningrad
  lipetsk magadan murmansk novgorod novosibirsk omsk orenburg oryol penza pskov rostov ryazan sakhalin samara saratov
  smolensk sverdlovsk tambov tomsk tula tver tyumen ulyanovsk vladimirovka volgograd vologda voronezh yaroslavl
  sevastopol birobidzhan nenets mansi yugra chukotka yamal-nenets
  kazan ufa sochi vladivostok yekaterinburg krasnoyarsk petrozavodsk syktyvkar saransk cheboksary izhevsk grozny
  makhachkala vladikavkaz nalchik maikop elista yakutsk norilsk severodvinsk magnitogorsk togliatti kolomna
  bavaria saxony catalonia athens paris berlin beijing tokyo seoul jerusalem tehran ankara budapest vienna minsk
  astana bishkek dushanbe tashkent yerevan baku tbilisi chisinau kiev kyiv riga vilnius tallinn helsinki
  `
    .trim()
    .split(/\s+/),
);
