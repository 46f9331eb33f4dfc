/** A register of thirty, as most are. */
const register = 30;

/** How far a few pupils a day go: what any limit has to be measured against. */
export function Arithmetic({ aDay }: { aDay: number }) {
  return (
    <>
      <p>
        Noticing 2 pupils a day covers {register} in three weeks: {register} ÷ 2 = {register / 2} school days.
      </p>
      {Number.isInteger(aDay) && aDay > 0 ? (
        <p>
          Today offers {aDay} a day. Acted on, that covers {register} in {Math.ceil(register / aDay)} school days.
        </p>
      ) : null}
    </>
  );
}
