package compile_test

import (
	"testing"

	"github.com/plumb-conformance/plumb/spec/contract"
)

// The ranges of a number for the values of another parameter are one rule, however the page says them.
func TestRangesForValuesOfAnother(t *testing.T) {
	mode := "|Mode|String|No|exact|How. Valid values:\n\n-   exact\n-   change |"
	for _, tt := range []struct {
		name string
		rows []string
		want string
	}{
		{"items with intervals", []string{mode, "|Degrees|Integer|Yes|5|How much. Value range:\n\n-   exact: \\[0, 100\\]\n-   change: \\(0, 100\\] U \\(-100, 0\\] |"}, "Mode=exact 0..100; Mode=change -99..0..100"},
		{"items with numbers", []string{mode, "|Degrees|Integer|Yes|5|值。取值范围：\n\n-   exact：0~100\n-   change：-1,000~1,000 |"}, "Mode=exact 0..100; Mode=change -1000..1000"},
		{"items that name the parameter", []string{mode, "|Degrees|Integer|Yes|5|How much.\n\n-   Valid values when Mode is set to exact: 0 to 100\n-   Valid values when Mode is set to change: -9 to 9 |"}, "Mode=exact 0..100; Mode=change -9..9"},
		{"sentences", []string{mode, "|Degrees|Integer|Yes|5|How much.\n\n-   If the value of **Mode** is **exact**, the valid values for this parameter are **0 to 100**.\n-   If you set the value of Mode to change, the valid values are from 1 to 3. |"}, "Mode=exact 0..100; Mode=change 1..3"},
		{"Chinese sentences", []string{mode, "|Degrees|Integer|Yes|5|值。\n\n-   如果**Mode**为**exact**，取值为**0~100**。\n-   如果**Mode**为**change**，取值**1-3**。 |"}, "Mode=exact 0..100; Mode=change 1..3"},

		{"one range for all", []string{mode, "|Degrees|Integer|Yes|5|值。取值范围：\n\n-   exact：0~100\n-   change：0~100 |"}, ""},
		{"a gap", []string{mode, "|Degrees|Integer|Yes|5|How much. Value range:\n\n-   exact: [0, 1]\n-   change: [5, 10] U [20, 30] |"}, ""},
		{"an item without a range", []string{mode, "|Degrees|Integer|Yes|5|How much. Value range:\n\n-   exact: [0, 100]\n-   change: depends on the kettle |"}, ""},
		{"values that nothing lists", []string{mode, "|Degrees|Integer|Yes|5|How much. Value range:\n\n-   hot: [0, 100]\n-   cold: [-5, 5] |"}, ""},
		{"values that two list", []string{mode, "|Kind|String|No|exact|How. Valid values:\n\n-   exact\n-   change |", "|Degrees|Integer|Yes|5|How much. Value range:\n\n-   exact: [0, 100]\n-   change: [-5, 5] |"}, ""},
		{"against the example", []string{mode, "|Degrees|Integer|Yes|500|How much. Value range:\n\n-   exact: [0, 100]\n-   change: [-5, 5] |"}, ""},
		{"a remark in parentheses", []string{mode, "|Degrees|Integer|Yes|5|How much. Value range:\n\n-   exact: (0, 100)\n-   change: (-5, 5) |"}, ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			_, res := compileText(t, creating(tt.rows...))
			got := ""
			for _, p := range res.Contract.Parameters {
				if c, ok := p.Constraint(contract.RuleRangeBy); ok {
					got = c.Value
				}
			}
			if got != tt.want {
				t.Errorf("%q, expected %q", got, tt.want)
			}
		})
	}
}
