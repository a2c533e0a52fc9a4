package scenario_test

import (
	"strings"
	"testing"

	"github.com/plumb-conformance/plumb/conformance/scenario"
)

const (
	aLid    = "|Lid|String|No|red|The lid. |"
	aColor  = "|LidColor|String|No|blue|The color. The color can be up to 6 characters in length. This parameter takes effect only when the Lid parameter is specified. |"
	aMode   = "|Mode|String|No|slow|The mode. Valid values: slow and fast. Default value: slow. |"
	aSpeedo = "|Speed|Integer|No|3|**Mode**为**fast**时必选且有效，其他情况会忽略此参数。取值：1~9。 |"
)

// What a parameter needs to have an effect goes with it in every scenario about it; without, it is ignored where the page says so.
func TestNeeds(t *testing.T) {
	specify(t, []specification{
		{
			name: "a member of a JSON text that needs another one", statement: "Rim.Id/required Rim.Id/enum",
			page: with(theKettle, aMode, `|Rim|Json|No|\{"Id":"r1"\}|The rim, in the JSON format.`+"\n\n-   If the Mode parameter is set to fast, you must specify the following fields:\n    -   Id: the ID. This field is required. Valid values: r1 and r2. |"),
			want: `
				Rim.Id/required/given: a request with Rim.Id is accepted (parameter, should)
				- control: query Mode=fast Rim={"Id":"r1"} => accepted
				- probe: query Rim={"Id":"r1"} Mode=fast => accepted
				Rim.Id/required/missing-within: Rim.Id left out of what it belongs to is refused (parameter, should)
				- control: query Rim={"Id":"r1"} Mode=fast => accepted
				- probe: query Rim={} Mode=fast => refused Rim.Id
				Rim.Id/enum/value-r1: Rim.Id = r1 is accepted (parameter, should, tentative)
				- control: query Mode=fast Rim={"Id":"r1"} => accepted
				- probe: query Rim={"Id":"r1"} Mode=fast => accepted
				Rim.Id/enum/value-r2: Rim.Id = r2 is accepted (parameter, should, tentative)
				- control: query Mode=fast Rim={"Id":"r1"} => accepted
				- probe: query Rim={"Id":"r2"} Mode=fast => accepted
				Rim.Id/enum/other: Rim.Id with a value that the page does not list is refused (parameter, should)
				- control: query Rim={"Id":"r1"} Mode=fast => accepted
				- probe: query Rim={"Id":"PlumbUndocumented"} Mode=fast => refused Rim.Id
				Rim.Id/enum/case: Rim.Id with one of the page's values in another case is refused (parameter, should)
				- control: query Rim={"Id":"r1"} Mode=fast => accepted
				- probe: query Rim={"Id":"R1"} Mode=fast => refused Rim.Id
			`,
		},
		{name: "another one", page: with(theKettle, aLid, aColor), statement: "LidColor/needs LidColor/optional LidColor/max-length", want: `
				LidColor/optional/absent: a request without LidColor is accepted (parameter, tentative)
				- probe: query Lid=red -LidColor => accepted
				LidColor/optional/given: a request with LidColor is accepted (parameter, tentative)
				- control: query Lid=red => accepted
				- probe: query LidColor=blue Lid=red => accepted
				LidColor/max-length/at-limit: LidColor of 6 characters is accepted (parameter, should)
				- control: query LidColor=bluep Lid=red => accepted
				- probe: query LidColor=bluepp Lid=red => accepted
				LidColor/max-length/at-limit-wide: LidColor of 6 characters of several bytes is accepted (parameter, should)
				- control: query LidColor=中中中 Lid=red => accepted
				- probe: query LidColor=中中中中中中 Lid=red => accepted
				LidColor/max-length/far-over-limit-form: LidColor of 60 characters is refused (parameter)
				- control: form LidColor=blue Lid=red => accepted
				- probe: form LidColor=bluepppppppppppppppppppppppppppppppppppppppppppppppppppppppp Lid=red => refused LidColor
				LidColor/max-length/far-over-limit-query: LidColor of 60 characters is refused (parameter)
				- control: query LidColor=blue Lid=red => accepted
				- probe: query LidColor=bluepppppppppppppppppppppppppppppppppppppppppppppppppppppppp Lid=red => refused LidColor
				LidColor/max-length/over-limit-form: LidColor of 7 characters is refused (parameter)
				- control: form LidColor=blue Lid=red => accepted
				- probe: form LidColor=blueppp Lid=red => refused LidColor
				LidColor/max-length/over-limit-query: LidColor of 7 characters is refused (parameter)
				- control: query LidColor=blue Lid=red => accepted
				- probe: query LidColor=blueppp Lid=red => refused LidColor
				LidColor/needs/given: a request with LidColor is accepted (parameter, tentative)
				- control: query Lid=red => accepted
				- probe: query LidColor=blue Lid=red => accepted
				LidColor/needs/alone: LidColor without what it needs is accepted (parameter, should, tentative)
				- control: query => accepted
				- probe: query LidColor=blue => accepted
			`},
		{name: "another one that the profile gives", page: with(theKettle, aLid, aColor), statement: "LidColor/needs",
			fixtures: scenario.Fixtures{Accepted: map[string][]string{"Lid": {"green"}, "LidColor": {"white"}}}, want: `
				LidColor/needs/given: a request with LidColor is accepted (parameter)
				- control: query Lid=green => accepted
				- probe: query LidColor=white Lid=green => accepted
				LidColor/needs/alone: LidColor without what it needs is accepted (parameter, should)
				- control: query => accepted
				- probe: query LidColor=white => accepted
			`},
		{name: "one that no value is known of", page: with(theKettle, "|Lid|String|No||The lid. |", aColor), statement: "LidColor/needs", want: `
				LidColor/needs/given: a request with LidColor is accepted (parameter, tentative)
				- control: query Lid=plumb => accepted
				- probe: query LidColor=blue Lid=plumb => accepted
				LidColor/needs/alone: LidColor without what it needs is accepted (parameter, should, tentative)
				- control: query => accepted
				- probe: query LidColor=blue => accepted
			`},
		{name: "a value", page: with(theKettle, aMode, aSpeedo), statement: "Speed/needs Speed/maximum", want: `
				Speed/maximum/at-bound: Speed = 9 is accepted (parameter, tentative)
				- control: query Mode=fast Speed=3 => accepted
				- probe: query Speed=9 Mode=fast => accepted
				Speed/maximum/beyond-bound: Speed = 10 is refused (parameter, tentative)
				- control: query Speed=9 Mode=fast => accepted
				- probe: query Speed=10 Mode=fast => refused Speed
				Speed/needs/given: a request with Speed is accepted (parameter, tentative)
				- control: query Mode=fast Speed=3 => accepted
				- probe: query Speed=3 Mode=fast => accepted
				Speed/needs/alone: Speed without what it needs is ignored (parameter, tentative)
				- control: query => accepted
				- probe: query Speed=3 => accepted
				Speed/needs/alone--1: Speed = -1 without what it needs is ignored (parameter, should)
				- control: query => accepted
				- probe: query Speed=-1 => accepted
			`},
		{name: "one of a choice, of an operation that reads", page: lidded("|Lid|String|No|red|The lid. You can specify only one of Lid and Cap. |\n|Cap|String|No|off|The cap. |\n" + aColor +
			"\n|Depth|Integer|No|1|The depth. This parameter is valid only when the Lid parameter is specified. |"), statement: "LidColor/needs Depth/needs",
			fixtures: scenario.Fixtures{Accepted: map[string][]string{"Lid": {"green"}, "Cap": {"on"}}}, want: `
				LidColor/needs/given: a request with LidColor is accepted (parameter, tentative)
				- control: query Lid=green => accepted
				- probe: query LidColor=blue Lid=green => accepted
				LidColor/needs/alone: LidColor without what it needs is accepted (parameter, should, tentative)
				- control: query => accepted
				- probe: query LidColor=blue => accepted
				LidColor/needs/alone-effect: LidColor without what it needs has no effect (parameter, should, tentative)
				- control: query => accepted
				- control "again": query => accepted
				- probe: query LidColor=blue => needed accepted, same-result again = control
				Depth/needs/given: a request with Depth is accepted (parameter, tentative)
				- control: query Lid=green => accepted
				- probe: query Depth=1 Lid=green => accepted
				Depth/needs/alone: Depth without what it needs (observe, parameter)
				- control: query => accepted
				- probe: query Depth=1 => answered
			`},
		{name: "one of a choice that requests start from", page: lidded("|Lid|String|No|red|The lid. You must specify at least one of Lid and Mug. You can specify only one of Lid and Mug. |\n|Mug|String|No|off|The cap. |\n" + aColor),
			statement: "LidColor/needs", fixtures: scenario.Fixtures{Accepted: map[string][]string{"Lid": {"green"}, "Mug": {"on"}, "LidColor": {"white"}}}, want: `
				LidColor/needs/given: a request with LidColor is accepted (parameter)
				- control: query => accepted
				- probe: query LidColor=white => accepted
				LidColor/needs/alone: LidColor without what it needs is accepted (parameter, should)
				- control: query Mug=on lost Lid => accepted
				- probe: query Mug=on LidColor=white lost Lid => accepted
				LidColor/needs/alone-effect: LidColor without what it needs has no effect (parameter, should)
				- control: query Mug=on lost Lid => accepted
				- control "again": query Mug=on lost Lid => accepted
				- probe: query Mug=on LidColor=white lost Lid => needed accepted, same-result again = control
			`},
		{name: "of others nothing is sent", page: with(theKettle, aMode, aSpeedo), statement: "KettleId/type", want: `
				KettleId/type/text: a request with KettleId is accepted (parameter)
				- control: query => accepted
				- probe: query => accepted
			`},
	})
}

// The rules of the protocol about mandatory parameters are asked with those that always have an effect.
func TestMandatoryParametersThatNeedAnother(t *testing.T) {
	op := operationOf(t, kettle{parameters: []string{
		"|Mode|String|Yes|hot|The mode. Valid values: hot and cold. |",
		"|Grade|Integer|Yes|1|The grade. This parameter takes effect only when Mode is set to hot. |",
	}, request: "&Mode=hot&Grade=1"}.page())
	all, err := scenario.Derive(op, scenario.Settings{})
	if err != nil {
		t.Fatal(err)
	}
	asked := map[string]bool{}
	for _, s := range all {
		if s.Statement == "protocol/parameter/empty" {
			asked[strings.SplitN(s.ID, "/", 4)[3]] = true
		}
	}
	for name, want := range map[string]bool{"Mode-query": true, "Grade-query": false} {
		if asked[name] != want {
			t.Errorf("%s: asked %t, want %t; all: %v", name, asked[name], want, asked)
		}
	}
}
