/** Our own line drawings on a 24 grid. Decoration only: the words stand beside them or in the button's label. */
function drawn(path: string) {
  return function Icon() {
    return (
      <svg className="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
        <path d={path} />
      </svg>
    );
  };
}

export const AddIcon = /*#__PURE__*/ drawn('M12 5v14M5 12h14');
export const AlertIcon = /*#__PURE__*/ drawn('M12 4 2.8 19.5h18.4zM12 10v4.2M12 17v.1');
export const BackIcon = /*#__PURE__*/ drawn('M15 5l-7 7 7 7');
export const CalendarIcon = /*#__PURE__*/ drawn('M5 6h14v14H5zM5 10.5h14M9 3.5V7M15 3.5V7');
export const CheckIcon = /*#__PURE__*/ drawn('M5 12.5l4.6 4.6L19 7.5');
export const ChevronIcon = /*#__PURE__*/ drawn('M6 9.5l6 6 6-6');
export const ClockIcon = /*#__PURE__*/ drawn('M12 21a9 9 0 1 1 0-18 9 9 0 0 1 0 18zM12 7.5V12l3 2');
export const CloseIcon = /*#__PURE__*/ drawn('M6 6l12 12M18 6L6 18');
export const DownloadIcon = /*#__PURE__*/ drawn('M12 4v11M7.5 10.8L12 15.3l4.5-4.5M5 19.5h14');
export const EditIcon = /*#__PURE__*/ drawn('M4.5 19.5l1-4.2L16 4.8l3.2 3.2L8.7 18.5zM13.5 7.3l3.2 3.2');
export const FilterIcon = /*#__PURE__*/ drawn('M4 7h16M7 12h10M10 17h4');
export const LockIcon = /*#__PURE__*/ drawn('M6 11h12v9H6zM8.5 11V8a3.5 3.5 0 0 1 7 0v3');
export const MoreIcon = /*#__PURE__*/ drawn(
  'M5 11.6a.4.4 0 1 0 0 .8.4.4 0 0 0 0-.8zM12 11.6a.4.4 0 1 0 0 .8.4.4 0 0 0 0-.8zM19 11.6a.4.4 0 1 0 0 .8.4.4 0 0 0 0-.8z',
);
export const OfflineIcon = /*#__PURE__*/ drawn(
  'M4 4l16 16M8.5 15.2a5 5 0 0 1 5.6-1M5.5 12a9.5 9.5 0 0 1 4-2.4M14 9.4a9.5 9.5 0 0 1 4.5 2.6M12 19v.01',
);
export const PersonIcon = /*#__PURE__*/ drawn(
  'M12 11.5a3.8 3.8 0 1 0 0-7.6 3.8 3.8 0 0 0 0 7.6zM4.5 20.5c.6-4 3.6-6 7.5-6s6.9 2 7.5 6',
);
export const PrintIcon = /*#__PURE__*/ drawn('M7 9V4h10v5M7 17H4.5V9h15v8H17M7 14h10v6H7z');
export const RegisterIcon = /*#__PURE__*/ drawn('M5 6.5h.01M9 6.5h10.5M5 12h.01M9 12h10.5M5 17.5h.01M9 17.5h10.5');
export const RepairIcon = /*#__PURE__*/ drawn(
  'M20 11a8 8 0 0 0-14.3-3.8L4 9.5M4 4.5v5h5M4 13a8 8 0 0 0 14.3 3.8l1.7-2.3M20 19.5v-5h-5',
);
export const ScreenIcon = /*#__PURE__*/ drawn('M3.5 5h17v11h-17zM12 16v4M8 20h8');
export const SearchIcon = /*#__PURE__*/ drawn(
  'M10.8 17.5a6.7 6.7 0 1 0 0-13.4 6.7 6.7 0 0 0 0 13.4zM15.7 15.7L20.5 20.5',
);
export const SettingsIcon = /*#__PURE__*/ drawn('M4 8h9M17 8h3M15 5.8v4.4M4 16h3M11 16h9M9 13.8v4.4');
export const StarIcon = /*#__PURE__*/ drawn('M12 4l2.4 5.2 5.6.6-4.2 3.8 1.2 5.6-5-2.9-5 2.9 1.2-5.6L4 9.8l5.6-.6z');
export const TodayIcon = /*#__PURE__*/ drawn(
  'M12 16.5a4.5 4.5 0 1 0 0-9 4.5 4.5 0 0 0 0 9zM12 2.5v1.5M12 20v1.5M2.5 12H4M20 12h1.5M5.3 5.3l1 1M17.7 17.7l1 1M18.7 5.3l-1 1M6.3 17.7l-1 1',
);
export const TrendIcon = /*#__PURE__*/ drawn('M4 4.5V20h16M7.5 15.5l3.7-4.5 3 2.5L19.5 7');
export const UndoIcon = /*#__PURE__*/ drawn('M8.5 5L4.5 9l4 4M4.5 9H14a5.5 5.5 0 0 1 0 11h-3');
