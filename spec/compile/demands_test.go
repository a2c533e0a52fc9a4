package compile_test

import (
	"strings"
	"testing"

	"github.com/plumb-conformance/plumb/spec/contract"
)

// What a text demands and no rule reads is told once a row, and counted; what was read in any way is not told.
func TestDemands(t *testing.T) {
	const other = "|Cap|String|否|x|帽。 |"
	tests := []struct {
		name, row    string
		read, unread int
		want         []string
	}{
		{"nothing demanded", "|Lid|String|否|x|盖子。 |", 0, 0, nil},
		{"a rule", "|Lid|String|否|x|盖子。最多支持8个字符。 |", 1, 0, nil},
		{"no rule", "|Lid|String|否|x|盖子。必须与壶身同色。 |", 0, 1, []string{`7:0 info: the text demands something of "Lid" that no rule reads: "必须与壶身同色。"`}},
		{"in English", "|Lid|String|No|x|The lid. It must have the color of the kettle. |", 0, 1,
			[]string{`7:0 info: the text demands something of "Lid" that no rule reads: "It must have the color of the kettle."`}},
		{"several of one row", "|Lid|String|否|x|必须与壶身同色。必须与壶身同年。 |", 0, 2, []string{`7:0 info: the text demands something of "Lid" that no rule reads: "必须与壶身同色。"`}},
		{"a long one", "|Lid|String|否|x|必须" + strings.Repeat("很", 90) + "好。 |", 0, 1,
			[]string{`7:0 info: the text demands something of "Lid" that no rule reads: "必须` + strings.Repeat("很", 38) + `…"`}},
		{"a list that a sentence announces", "|Lid|String|否|on|取值：<br>- on：有盖<br>- off：无盖 |", 1, 0, nil},
		{"what the cell says too", "|Lid|String|是|x|盖子。该参数必填。 |", 1, 0, nil},
		{"that it is not empty", "|Lid|String|是|x|盖子。不能为空。 |", 1, 0, nil},
		{"a choice, said of two rows", "|Lid|String|否|x|Lid和Cap必须至少设置一个。 |\n|Cap|String|否|x|Lid和Cap必须至少设置一个。 |", 2, 0, nil},
		{"a rule of another row", "|Lid|String|否|x|如果指定了Lid，则必须指定Cap。 |\n" + other, 1, 0, nil},
		{"how it travels", `|Lid|String|否|["x"]|必须是JSON格式。 |`, 1, 0, nil},
		{"an example", "|Lid|String|否|x|必须是编号，例如：x-1。 |", 1, 0, nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			_, res := compileText(t, request("", tt.row))
			same(t, "told", tt.want, notes(res.Diagnostics, "demands something"))
			same(t, "counted", [2]int{tt.read, tt.unread}, counted(res.Contract.Demands))
		})
	}
}

func counted(all []contract.Demand) [2]int {
	var out [2]int
	for _, d := range all {
		if d.Read {
			out[0]++
		} else {
			out[1]++
		}
	}
	return out
}
