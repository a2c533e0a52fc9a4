package compile_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/plumb-conformance/plumb/spec/compile"
	"github.com/plumb-conformance/plumb/spec/page"
)

// A cell that is sixteen times as long takes about sixteen times as long to read, whatever stands in it; were anything read
// again for each entry, it would take more than two hundred times as long. What else the machine does is forgiven: the best of
// several tries counts.
func TestCellsAreReadInLinearTime(t *testing.T) {
	const few, factor, limit = 100, 16, 100
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
	read := func(text string) time.Duration {
		src := []byte("# DoThing\n\n## 请求参数\n\n|名称|类型|是否必选|示例值|描述|\n|--|--|--|--|--|\n|Pot|String|否|v1|取值：" + text + " |\n")
		best := time.Hour
		for range 2 {
			began := time.Now()
			overlay.Read(page.Parse("p.md", src))
			best = min(best, time.Since(began))
		}
		return best
	}
	for name, cell := range cells {
		t.Run(name, func(t *testing.T) {
			var short, long time.Duration
			for range 5 {
				short, long = read(cell(few)), read(cell(few*factor))
				if long < short*limit {
					return
				}
			}
			t.Errorf("%d entries take %s, %d take %s", few, short, few*factor, long)
		})
	}
}
