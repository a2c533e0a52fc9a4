package compile_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/plumb-conformance/plumb/spec/contract"
)

// What rows say of how many of some optional parameters a request may have is in the contract and in the description.
func TestChoices(t *testing.T) {
	row := func(name, required, text string) string {
		return fmt.Sprintf("|%s|String|%s|x|%s |\n", name, required, text)
	}
	tests := []struct {
		name, rows string
		want       string
	}{
		{"said twice", row("A", "No", "You can specify only one of A and B.") + row("B", "No", "You can specify only one of A and B."), "most of A B, line 7"},
		{"said in two ways", row("A", "No", "You can specify only one of A and B.") + row("B", "No", "You must specify at least one of A and B."), "least most of A B, line 7"},
		{"its own row's", row("A", "No", "A path. 与B参数至少选择一个。") + row("B", "No", "A text."), "least of A B, line 7"},
		{"not supported at once", row("A", "No", "不支持同时设置A和B。") + row("B", "No", "A text."), "most of A B, line 7"},
		{"in words", row("AId", "No", "The ID of the V group.") + row("BId", "No", "The ID of the primary/secondary group. You cannot specify the V group ID or primary/secondary group ID at the same time."), "most of AId BId, line 8"},
		{"in words, of one", row("AId", "No", "The ID of the V group.") + row("BId", "No", "The ID of the other group. You cannot specify the V group ID and the name at the same time."), ""},
		{"items of a list", row("A.N", "No", "You cannot specify both A.N and B at the same time.") + row("B", "No", "A text."), "most of A.N B, line 7"},
		{"a required one is always there", row("A", "Yes", "You can specify only one of A and B.") + row("B", "No", "A text."), ""},
		{"a name that no row has", row("A", "No", "You can specify only one of C and D."), ""},
		{"two names in a third one's row, one of which no row has", row("A", "No", "A text.") + row("B", "No", "You can specify only one of A and C."), ""},
		{"members of a JSON text", "|A|Json|No|\\{\"X\": 1, \"Z\": 2\\}|The settings. The following fields are supported:<br>- X: A number. You cannot specify both X and Y.<br>- Y: A number. Valid values: 1 to 9.<br>- Z: A number. |\n", "most of A.X A.Y, line 7"},
		{"members of one object go together", row("A.N.Key", "No", "You can specify only one of A.N.Key and A.N.Value.") + row("A.N.Value", "No", "A text."), ""},
	}
	for _, c := range tests {
		t.Run(c.name, func(t *testing.T) {
			_, res := compileText(t, "# DoThing\n\n## Request parameters\n\n|Parameter|Type|Required|Example|Description|\n|--|--|--|--|--|\n"+c.rows)
			var got []string
			for _, choice := range res.Contract.Choices {
				got = append(got, told(choice))
			}
			same(t, "choices", c.want, strings.Join(got, "; "))
			if has := strings.Contains(string(res.Description), contract.ExtChoices); has != (c.want != "") {
				t.Errorf("the description has %s: %t", contract.ExtChoices, has)
			}
		})
	}
}

func told(c contract.Choice) string {
	kind := ""
	if c.Least {
		kind = "least "
	}
	if c.Most {
		kind += "most "
	}
	return fmt.Sprintf("%sof %s, line %d", kind, strings.Join(c.Of, " "), c.Line)
}
