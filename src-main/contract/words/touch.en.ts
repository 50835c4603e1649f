/** In a verb what a finger can do with each picture and instrument, in English. Fetched when a picture is seen. */
export const touchEn = {
  dial: 'Turn the rings',
  circle: 'Turn the rings, touch a city',
  'two-stones': 'Touch the water to drop a stone',
  'second-ring': 'Pull a bridge from a lamp',
  campus: 'Draw a ring on the page',
  avenue: 'Lead somebody up the avenue',
  seats: 'Run a finger round the seats',
  'ring-roads': 'Pull the train round its ring',
  water: 'Wipe the water clear',
  'first-ring': 'Push the door open',
  workshop: 'Move a machine to the ring',
  'open-ring': 'Draw the ring on',
  sculpture: 'Turn the stone',
  'motor-city': 'Spin the wheel',
  'ski-tracks': 'Draw a track in the snow',
  expo: 'Light the stalls',
  'ice-arcs': 'Cut an arc in the ice',
  trains: 'Turn the turntable',
  rails: 'Pull the train along',
  'todays-line': 'Draw an arc along the bark',
  'growth-rings': 'Run a finger over the rings',
};

export type TouchKey = keyof typeof touchEn;
