import { makeDeviceKey, readDeviceKey } from './device-keys.ts';
import { endDevice, listDevices, signOutEverywhere } from './devices.ts';
import { endEnrolment, enrolDevice, listSchoolDevices, lockDevice, readLock, setPin, unlockDevice } from './lock.ts';

/** The browsers somebody is signed in on, and the devices of the school. */
export const devices = {
  listDevices,
  endDevice,
  readDeviceKey,
  makeDeviceKey,
  signOutEverywhere,
  lockDevice,
  readLock,
  unlockDevice,
  setPin,
  listSchoolDevices,
  enrolDevice,
  endEnrolment,
};
