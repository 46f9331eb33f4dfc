import type { devices as operations } from '@noticed/shared/contract/devices/operations';
import type { Handlers } from '../../http/call.ts';
import { makeDeviceKey, readDeviceKey } from './device-keys.ts';
import { endDevice, listDevices, signOutEverywhere } from './devices.ts';
import { endEnrolment, enrolDevice, listSchoolDevices } from './enrolments.ts';
import { lockDevice, readLock, setPin, unlockDevice } from './lock.ts';

export const devices: Handlers<typeof operations> = {
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
