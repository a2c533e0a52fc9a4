package scenario_test

import (
	"testing"

	"github.com/plumb-conformance/plumb/conformance/scenario"
)

// What a request's own values make required goes with them in every scenario, and what that demands in turn; left out, it is refused.
func TestNeededWhen(t *testing.T) {
	const (
		lock = "|Lock|String|No|off|The lock. Valid values: on and off. |"
		key  = "|KeyId|String|No|12|The key. This parameter is required when the Lock parameter is set to on. |"
		ring = "|Ring|String|No|big|The ring. This parameter is required if the KeyId parameter is specified. |"
		bolt = "|Bolt|String|No|m|The bolt. This parameter is required and takes effect only when the Lock parameter is set to on. |"
		spin = "|Spin|Integer|No|3|The spin. This parameter is required and takes effect only when the LockKind parameter is set to new. |"
		kind = "|LockKind|String|No|new|The kind. Valid values: new and old. This parameter takes effect only when the Lock parameter is set to on. |"
	)
	specify(t, []specification{
		{name: "a value", page: with(theKettle, lock, key), statement: "KeyId/needed-when Lock/enum",
			fixtures: scenario.Fixtures{Accepted: map[string][]string{"KeyId": {"k-1"}}}, want: `
				Lock/enum/value-on: Lock = on is accepted (parameter, tentative)
				- probe: query Lock=on KeyId=k-1 => accepted
				Lock/enum/value-off: Lock = off is accepted (parameter, tentative)
				- probe: query Lock=off => accepted
				Lock/enum/other: Lock with a value that the page does not list is refused (parameter)
				- control: query Lock=on KeyId=k-1 => accepted
				- probe: query Lock=PlumbUndocumented => refused Lock
				Lock/enum/spelling: Lock with another word for one of the page's values is refused (parameter, should)
				- control: query Lock=on KeyId=k-1 => accepted
				- probe: query Lock=true => refused Lock
				Lock/enum/case: Lock with one of the page's values in another case is refused (parameter, should)
				- control: query Lock=on KeyId=k-1 => accepted
				- probe: query Lock=ON => refused Lock
				KeyId/needed-when/missing: KeyId left out where Lock is on is refused (parameter)
				- control: query KeyId=k-1 Lock=on => accepted
				- probe: query Lock=on -KeyId => refused KeyId
			`},
		{name: "what is required in turn", page: with(theKettle, lock, key, ring), statement: "Lock/type", want: `
				Lock/type/text: a request with Lock is accepted (parameter)
				- control: query => accepted
				- probe: query Lock=on KeyId=12 Ring=big => accepted
			`},
		{name: "where it is not required, it may be left out", page: with(theKettle, lock, bolt), statement: "Bolt/optional", want: `
				Bolt/optional/absent: a request without Bolt is accepted (parameter)
				- probe: query -Bolt => accepted
				Bolt/optional/given: a request with Bolt is accepted (parameter, tentative)
				- control: query Lock=on Bolt=m => accepted
				- probe: query Bolt=m Lock=on => accepted
			`},
		{name: "a case that has an effect in another case alone", page: with(theKettle, lock, kind, spin), statement: "Spin/needed-when", want: `
				Spin/needed-when/missing: Spin left out where LockKind is new is refused (parameter)
				- control: query Spin=3 LockKind=new Lock=on => accepted
				- probe: query LockKind=new Lock=on -Spin => refused Spin
			`},
		{name: "beside what a parameter needs", page: with(theKettle, lock, key, kind), statement: "LockKind/optional", want: `
				LockKind/optional/absent: a request without LockKind is accepted (parameter, tentative)
				- control "given": query LockKind=new Lock=on KeyId=12 => accepted
				- probe: query Lock=on KeyId=12 -LockKind => accepted
				LockKind/optional/given: a request with LockKind is accepted (parameter)
				- control: query Lock=on KeyId=12 => accepted
				- probe: query LockKind=new Lock=on KeyId=12 => accepted
			`},
	})
}
