package derive_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/plumb-conformance/plumb/conformance/derive"
)

// What no answer of a right server's kind can show is no fault.
func TestWhatNoAnswerShowsIsNoFault(t *testing.T) {
	const jars = "|Jars|Array of Jar|N/A|The jars.|\n|└JarType|String|Clay|The type.|\n|└Label|String|sweet|The label.|\n|└Lid|String|red|The lid.|\n"
	example := func(items string) string {
		return "\n## Examples\n\nSample success responses\n\n`JSON` format\n\n```\n{\"RequestId\":\"R-1\",\"Jars\":[" + items + "]}\n```\n"
	}
	for _, c := range []struct {
		name, action, parameters, result, rest string
		statement                              string
		not, is                                string
	}{
		{
			name: "the second of objects of several kinds", action: "DescribeJars", result: jars,
			rest:      example(`{"JarType":"Clay","Label":"sweet","Lid":"red"},{"JarType":"Glass","Label":"sour"}`),
			statement: "response/Jars[].Label/present", not: "missing-second-item", is: "missing",
		},
		{
			name: "the second of objects of one kind", action: "DescribeJars", result: jars,
			rest:      example(`{"JarType":"Clay","Label":"sweet","Lid":"red"},{"JarType":"Glass","Label":"sour","Lid":"red"}`),
			statement: "response/Jars[].Label/present", is: "missing-second-item",
		},
		{
			name: "a list whose items nothing is said of", action: "FillJars", parameters: "|Lids.N|RepeatList|No|red|The lids.|\n",
			statement: "Lids.N/type", not: "first-item-only",
		},
		{
			name: "a message of a placeholder alone", action: "FillJars", rest: "|400|BadLid|{reason}.|\n",
			statement: "error/BadLid", not: "wrong-message", is: "never",
		},
	} {
		t.Run(c.name, func(t *testing.T) {
			op := pantryOf(t, c.action, c.parameters, c.result, c.rest)
			if _, ok := op.Statement(c.statement); !ok {
				t.Fatalf("the page has no such statement")
			}
			faults, _ := derive.Derive(op, derive.Settings{Provoke: "X-Provoke"})
			got := names(faults, c.statement)
			if c.not != "" && slices.Contains(got, c.not) || c.is != "" && !slices.Contains(got, c.is) {
				t.Errorf("%s", strings.Join(got, " "))
			}
		})
	}
}

// Refusing a value that every request starts from breaks everything only where the value has an effect.
func TestRefusedWhereItHasNoEffect(t *testing.T) {
	for _, c := range []struct{ note, want string }{
		{"", "operation/exists"},
		{" This parameter takes effect only if Mood is set to wild.", "Lid/enum"},
	} {
		op := pantry(t, "|Mood|String|Yes|calm|The mood. Valid values: **calm** and **wild**.|\n|Lid|String|Yes|red|The lid. Valid values: **red** and **blue**."+c.note+"|\n", "", "")
		faults, _ := derive.Derive(op, derive.Settings{})
		i := slices.IndexFunc(faults, func(f derive.Fault) bool { return strings.HasSuffix(f.Name, "Lid.enum.value-refused=red") })
		if i < 0 || faults[i].Statement != c.want {
			t.Errorf("%q: %v", c.note, names(faults, "Lid/enum"))
		}
	}
}
