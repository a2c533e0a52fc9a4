package compile_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/plumb-conformance/plumb/spec/compile"
	"github.com/plumb-conformance/plumb/spec/page"
)

// A cell that is sixteen times as long takes about sixteen times as many allocations to read, whatever stands in it; were
// anything read again for each entry, it would take more than two hundred times as many.
func TestCellsAreReadInLinearTime(t *testing.T) {
	const few, factor, limit, many = 100, 16, 32, 20_000
	each := func(form string) func(int) string {
		return func(n int) string {
			var b strings.Builder
			for i := range n {
				_, _ = fmt.Fprintf(&b, form, i)
			}
			return b.String()
		}
	}
	cells := map[string]func(int) string{
		"items":                         each("\n-   v%d：甲乙丙。"),
		"items in English":              each("\n-   v%d: it is so."),
		"items in one line":             each("-   v%d：甲。"),
		"items as markup":               each("<br>- v%d: it is so."),
		"items with paragraphs":         each("\n\n-   v%d：甲。\n\n乙。"),
		"values":                        each("、v%d"),
		"explained values":              each("；v%d 甲"),
		"lines":                         each("\n\nv%d：甲。"),
		"members":                       each("\n-   M%d：String类型，取值：a、b。"),
		"lists that are announced":      each("\n取值：\n-   v%d：甲。"),
		"lists announced inside":        each("\n-   取值：\n    -   v%d：甲。"),
		"announcements in one sentence": each("默认取值：v%d，"),
		"sentences":                     each("取值：v%d。"),
		"abbreviations":                 each("e.g. A%d "),
		"names with dots":               each("Ab.Cd%dEf."),
		"dates":                         each("格式为yyyy-MM-dd%d。"),
		"demands":                       each("必须设置N%d和X。"),
		"choices":                       each("至少指定一个：N%d、X。"),
		"bold words":                    each("**a%d**和"),
	}
	overlay, err := compile.New(readFile(t, overlayFile))
	if err != nil {
		t.Fatal(err)
	}
	read := func(text string) {
		overlay.Read(page.Parse("p.md", []byte("# DoThing\n\n## 请求参数\n\n|名称|类型|是否必选|示例值|描述|\n|--|--|--|--|--|\n|Pot|String|否|v1|取值："+text+" |\n")))
	}
	allocations := func(n int, cell func(int) string) float64 {
		text := cell(n)
		return testing.AllocsPerRun(1, func() { read(text) })
	}
	for name, cell := range cells {
		t.Run(name, func(t *testing.T) {
			short, long := allocations(few, cell), allocations(few*factor, cell)
			if long > short*limit {
				t.Errorf("%d entries take %v allocations, %d take %v", few, short, few*factor, long)
			}
			read(cell(many)) // what is not linear does not end in the time of a test
		})
	}
}
