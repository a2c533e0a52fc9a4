package compile_test

import (
	"fmt"
	"regexp"
	"strings"
	"testing"

	"github.com/plumb-conformance/plumb/spec/compile"
	"github.com/plumb-conformance/plumb/spec/page"
	"github.com/plumb-conformance/plumb/spec/words"
)

// hostilePage tries what a page could try on those who read the documents made from it.
const hostilePage = "# DoThing\n\n\u202eintro\x1b[31m\n\n## 请求参数\n\n|名称|类型|是否必选|示例值|描述|\n|--|--|--|--|--|\n" +
	"|Action|String|是|DoThing|取值：DoThing。 |\n" +
	"|x-go-type|String|否|x|.PWNED |\n" +
	"|$ref|String|否|/etc/passwd|x |\n" +
	"|P\\\"\\\\|String|否|x|x |\n" +
	"|中文|String|否|x|x |\n" +
	"|Tag.1.Key|String|否|x\u2066y|a\u200bb //go:embed x |\n" +
	"|Tag1Key|String|否|x|*/ import \"C\" |\n" +
	"|" + "L" + "ongName|Bogus|可能|null|默认值：`${x}` |\n" +
	"\n## 返回数据\n\n|名称|类型|示例值|描述|\n|--|--|--|--|\n|RequestId|String|x|x |\n|x-go-name|String|x|x |\n|requestId|String|x|x |\n" +
	"\n## 示例\n\n```\n{\"RequestId\": \"1\", \"x-go-type\": \"y\", \"$ref\": \"file:///etc/passwd\", \"N\": 1e999, \"a\": null}\n```\n" +
	"\n## 错误码\n\n|HttpCode|错误码|错误信息|描述|\n|--|--|--|--|\n|4000|Bad%sCode|<script>|x |\n|400|A\x07B|%s|x |\n|400|Same|one|x |\n|400|Same|two|x |\n"

func compileText(t testing.TB, src string) (*page.Page, *compile.Result) {
	t.Helper()
	p := page.Parse("p.md", []byte(src))
	res, err := compile.Compile(p, readFile(t, overlayFile))
	if err != nil {
		t.Fatal(err)
	}
	return p, res
}

func TestHostilePage(t *testing.T) {
	p, res := compileText(t, hostilePage)
	if page.HasErrors(res.Diagnostics) {
		t.Fatal(res.Diagnostics)
	}
	validate(t, res.Description)
	checkStatements(t, p, res.Statements)
	keys := regexp.MustCompile(`(?m)^\s*(?:- )?'?(x-[a-z-]+|\$ref)'?:(.*)$`)
	for _, m := range keys.FindAllStringSubmatch(string(res.Description), -1) {
		if m[1] == "$ref" && !strings.HasPrefix(strings.Trim(m[2], " '"), "#/components/schemas/") || m[1] != "$ref" && !strings.HasPrefix(m[1], "x-rpc-") {
			t.Errorf("a key of the page's went into the description: %s", m[0])
		}
	}
	for _, doc := range [][]byte{res.Description, res.Statements} {
		if strings.ContainsFunc(string(doc), words.Unwanted) {
			t.Error("a character that deceives went into a document")
		}
	}
	for _, want := range []string{`"x-go-type"; expected the name`, `"$ref"; expected the name`, `"中文"; expected the name`, `HTTP status 4000; expected 200 to 599; read as if there were none`, `type "Bogus" is not known`} {
		if !hasDiagnostic(res.Diagnostics, want) {
			t.Errorf("no diagnostic with %q in %v", want, res.Diagnostics)
		}
	}
}

func hasDiagnostic(ds []page.Diagnostic, part string) bool {
	for _, d := range ds {
		if strings.Contains(d.Message, part) {
			return true
		}
	}
	return false
}

// A page that grows tenfold takes about ten times as long, not a hundred: counted in the bytes of its documents, which
// would explode first.
func TestLimits(t *testing.T) {
	var rows strings.Builder
	for i := range 700 {
		fmt.Fprintf(&rows, "|P%d|String|否|x|x |\n", i)
	}
	_, res := compileText(t, "# DoThing\n\n## 请求参数\n\n|名称|类型|是否必选|示例值|描述|\n|--|--|--|--|--|\n"+rows.String())
	if res.Description != nil || !hasDiagnostic(res.Diagnostics, "more than 500 parameters") {
		t.Errorf("700 parameters were let through: %v", res.Diagnostics)
	}
	deep := strings.Repeat(`{"A":`, 10000) + "1"
	_, res = compileText(t, "# DoThing\n\n## 请求参数\n\n|名称|类型|是否必选|描述|\n|--|--|--|--|\n|A|String|否|x |\n\n## 返回数据\n\n|名称|类型|描述|\n|--|--|--|\n|A|Struct|x |\n\n## 示例\n\n```\n"+deep+"\n```\n")
	if page.HasErrors(res.Diagnostics) || !hasDiagnostic(res.Diagnostics, "nested too deep") {
		t.Errorf("depth: %v", res.Diagnostics)
	}
	long := strings.Repeat("长", 100_000)
	_, res = compileText(t, "# DoThing\n\n"+long+"\n\n## 请求参数\n\n|名称|类型|是否必选|描述|\n|--|--|--|--|\n|A|String|否|"+long+" |\n")
	if len(res.Description) > 64<<10 {
		t.Errorf("a description of %d bytes from two long texts", len(res.Description))
	}
}
