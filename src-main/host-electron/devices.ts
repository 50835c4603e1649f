import type { Session } from 'electron';

type DeviceSession = Pick<Session, 'on' | 'setDevicePermissionHandler' | 'setBluetoothPairingHandler'>;

/** No HID, serial, USB or Bluetooth device is ever handed to the page. */
export function denyDevices(session: DeviceSession): void {
  session.setDevicePermissionHandler(() => false);
  session.setBluetoothPairingHandler((_details, answer) => answer({ confirmed: false }));
  session.on('select-hid-device', (event, _details, choose) => {
    event.preventDefault();
    choose();
  });
  session.on('select-usb-device', (event, _details, choose) => {
    event.preventDefault();
    choose();
  });
  session.on('select-serial-port', (event, _ports, _contents, choose) => {
    event.preventDefault();
    choose('');
  });
}
