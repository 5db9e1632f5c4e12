export const presentingTexts = {
  on: 'Initialen',
  off: 'Toon namen en teksten',
  isOn: 'Presentatiestand: namen zijn initialen en teksten zijn verborgen. Je kunt kijken en kiezen, niet typen.',
} as const;
