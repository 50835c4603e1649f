/** In a verb what a finger can do with each picture and instrument, in English. Fetched when a picture is seen. */
export const touchEn = {
  'touch-dial': 'Turn the rings',
  'touch-circle': 'Turn the rings, touch a city',
  'touch-two-stones': 'Touch the water to drop a stone',
  'touch-second-ring': 'Pull a bridge from a lamp',
  'touch-campus': 'Draw a ring on the page',
  'touch-avenue': 'Lead somebody up the avenue',
  'touch-seats': 'Run a finger round the seats',
  'touch-ring-roads': 'Pull the train round its ring',
  'touch-water': 'Wipe the water clear',
  'touch-first-ring': 'Push the door open',
  'touch-workshop': 'Move a machine to the ring',
  'touch-open-ring': 'Draw the ring on',
  'touch-sculpture': 'Turn the stone',
  'touch-motor-city': 'Spin the wheel',
  'touch-ski-tracks': 'Draw a track in the snow',
  'touch-expo': 'Light the stalls',
  'touch-ice-arcs': 'Cut an arc in the ice',
  'touch-trains': 'Turn the turntable',
  'touch-rails': 'Pull the train along',
  'touch-todays-line': 'Draw an arc along the bark',
  'touch-growth-rings': 'Run a finger over the rings',
};

export type TouchKey = keyof typeof touchEn;

/** The pictures and instruments that have a verb. */
export type Touchable = TouchKey extends `touch-${infer Name}` ? Name : never;
