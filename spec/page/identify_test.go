package page_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/plumb-conformance/plumb/spec/page"
)

const (
	requestTable  = "\n## Request parameters\n\n|Name|Type|Required|Example|Description|\n|--|--|--|--|--|\n"
	responseTable = "\n## Response parameters\n\n|Name|Type|Description|\n|--|--|--|\n|RequestId|String|The ID.|\n"
)

// block is an examples section with one block.
func block(body string) string { return "\n## Examples\n\n```\n" + body + "\n```\n" }

func TestLinksToTheExplorer(t *testing.T) {
	at := func(product, version, action, style string) [4]string {
		return [4]string{product, version, action, style}
	}
	tests := []struct {
		name, link string
		want       [4]string
	}{
		{"pairs", "https://api.aliyun.com/#product=Abc&api=DoThing&type=RPC&version=2020-01-02", at("Abc", "2020-01-02", "DoThing", "RPC")},
		{"the international host", "https://api.alibabacloud.com/#product=Abc&api=DoThing&version=2020-01-02", at("Abc", "2020-01-02", "DoThing", "RPC")},
		{"a question mark", "https://api.aliyun.com/?product=Abc&api=DoThing", at("Abc", "", "DoThing", "RPC")},
		{"names in upper case", "https://api.aliyun.com/#Product=Abc&api=DoThing&VERSION=2020-01-02", at("Abc", "2020-01-02", "DoThing", "RPC")},
		{"percent signs", "https://api.aliyun.com/#product=Ab%63&api=Do%54hing", at("Abc", "", "DoThing", "RPC")},
		{"percent signs that are none", "https://api.aliyun.com/#product=Abc&api=DoThing&x=%zz", at("Abc", "", "DoThing", "RPC")},
		{"text behind a bracket", "https://api.aliyun.com/#product=Abc&api=DoThing)&version=2020-01-02", at("Abc", "", "DoThing", "RPC")},
		{"a path", "https://api.aliyun.com/api/Abc/2020-01-02/DoThing", at("Abc", "2020-01-02", "DoThing", "RPC")},
		{"a path with a query", "https://api.alibabacloud.com/api/Abc/2020-01-02/DoThing?tab=DEBUG", at("Abc", "2020-01-02", "DoThing", "RPC")},
		{"a path with more", "https://api.aliyun.com/api/Abc/2020-01-02/DoThing/x", at("Abc", "2020-01-02", "DoThing", "RPC")},
		{"a path that is too short", "https://api.aliyun.com/api/Abc/2020-01-02", at("", "", "", "RPC")},
		{"another path", "https://api.aliyun.com/doc/Abc/2020-01-02/DoThing", at("", "", "", "RPC")},
		{"no name of an operation", "https://api.aliyun.com/#product=Abc&api=&version=2020-01-02", at("", "", "", "RPC")},
		{"no pairs", "https://api.aliyun.com/", at("", "", "", "RPC")},
		{"another host", "https://example.com/#product=Abc&api=DoThing", at("", "", "", "RPC")},
		{"a product that is no word", "https://api.aliyun.com/#product=A/c&api=DoThing", at("", "", "DoThing", "RPC")},
		{"a product as long as one may be", "https://api.aliyun.com/#product=" + strings.Repeat("a", 64) + "&api=DoThing", at(strings.Repeat("a", 64), "", "DoThing", "RPC")},
		{"a product that is longer", "https://api.aliyun.com/#product=" + strings.Repeat("a", 65) + "&api=DoThing", at("", "", "DoThing", "RPC")},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			id := parse("# 做事情\n\n## 调试\n\n[x](" + tt.link + ")\n" + requestTable).Identity
			same(t, "identity", tt.want, at(id.Product.Value, id.Version.Value, id.Action.Value, id.Style.Value))
		})
	}
}

// A link may stand alone on its line, without brackets.
func TestBareLink(t *testing.T) {
	p := parse("# 做事情\n\napi.aliyun.com/#product=Abc&api=DoThing\n" + requestTable)
	same(t, "action", page.Named{Value: "DoThing", Line: 3}, p.Identity.Action)
}

// The host of the request example is no name of a product: what is taken from it is said.
func TestProductOfTheHost(t *testing.T) {
	const call = "http://mno.cn-x.aliyuncs.com/?Action=DoThing\n&Version=2019-01-02"
	tests := []struct {
		name, src string
		want      int
	}{
		{"nothing else", "# DoThing\n" + requestTable + block(call), 1},
		{"a link", "# DoThing\n[x](https://api.aliyun.com/#product=Abc&api=DoThing)\n" + requestTable + block(call), 0},
		{"no host", "# DoThing\n" + requestTable, 0},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got := 0
			for _, d := range parse(tt.src).Diagnostics {
				if strings.HasPrefix(d.Message, `nothing names the product; "mno" is how`) {
					got++
				}
			}
			if got != tt.want {
				t.Errorf("said %d times, want %d", got, tt.want)
			}
		})
	}
}

func TestLinksToTheErrorCentre(t *testing.T) {
	tests := []struct{ name, link, want string }{
		{"chinese", "https://error-center.aliyun.com/status/product/Abc", "Abc"},
		{"international", "https://error-center.alibabacloud.com/status/product/Abc-d_1", "Abc-d_1"},
		{"with a query", "https://error-center.aliyun.com/status/product/Abc?x=y", "Abc"},
		{"without a product", "https://error-center.aliyun.com/status/product/", ""},
		{"without a product, with a query", "https://error-center.aliyun.com/status/product/?x=y", ""},
		{"another page", "https://error-center.aliyun.com/status/search", ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			p := parse("# DoThing\n" + requestTable + "\n## Errors\n\nSee [x](" + tt.link + ").\n")
			if got := p.Identity.Product.Value; got != tt.want {
				t.Errorf("product %q, want %q", got, tt.want)
			}
		})
	}
}

// Where product, version and action come from when several places say them, with the line of each.
func TestSourcesOfTheIdentity(t *testing.T) {
	named := func(value string, line int) page.Named { return page.Named{Value: value, Line: line} }
	const (
		link    = "[x](https://api.aliyun.com/#product=Abc&api=DoThing&type=rpc&version=2020-01-02)\n"
		another = "[x](https://api.aliyun.com/#product=Def&api=OtherThing&version=2021-01-02)\n"
		centre  = "[x](https://error-center.aliyun.com/status/product/Ghi)\n[x](https://error-center.aliyun.com/status/product/Jkl)\n"
		call    = "http://mno.cn-x.aliyuncs.com/?Action=CallThing\n&Version=2019-01-02"
	)
	tests := []struct {
		name, src string
		want      page.Identity
	}{
		{
			"the name that most give, the rest from the link", "# RowThing\n" + link + another + centre + requestTable + "|Action|String|Yes|RowThing|x|\n" + block(call),
			page.Identity{Product: named("Abc", 2), Version: named("2020-01-02", 2), Action: named("RowThing", 1), Style: named("RPC", 2)},
		},
		{
			"the title before the row, the error centre before the host",
			"# TitleThing\n" + centre + requestTable + "|A|String|Yes|x|x|\n|Action|String|Yes|RowThing|x|\n" + block(call),
			page.Identity{Product: named("Ghi", 2), Version: named("2019-01-02", 16), Action: named("TitleThing", 1), Style: named("RPC", 0)},
		},
		{
			"the title before the request", "# TitleThing\n" + requestTable + block(call),
			page.Identity{Product: named("mno", 11), Version: named("2019-01-02", 12), Action: named("TitleThing", 1), Style: named("RPC", 0)},
		},
		{
			"the request", "# Do the thing\n" + requestTable + block(call),
			page.Identity{Product: named("mno", 11), Version: named("2019-01-02", 12), Action: named("CallThing", 11), Style: named("RPC", 0)},
		},
		{
			"the second block is the request", "# Do the thing\n" + requestTable + block("{}") + block(call),
			page.Identity{Product: named("mno", 17), Version: named("2019-01-02", 18), Action: named("CallThing", 17), Style: named("RPC", 0)},
		},
		{
			"the first request of two", "# Do the thing\n" + requestTable + block(call) + block(strings.ReplaceAll(call, "mno", "pqr")),
			page.Identity{Product: named("mno", 11), Version: named("2019-01-02", 12), Action: named("CallThing", 11), Style: named("RPC", 0)},
		},
		{
			"the host of another domain", "# DoThing\n" + requestTable + block(strings.ReplaceAll(call, "aliyuncs", "example")),
			page.Identity{Version: named("2019-01-02", 12), Action: named("DoThing", 1), Style: named("RPC", 0)},
		},
		{
			"no host", "# DoThing\n" + requestTable + block("http(s)://[Endpoint]/?Action=DoThing\n&Version=2019-01-02"),
			page.Identity{Version: named("2019-01-02", 12), Action: named("DoThing", 1), Style: named("RPC", 0)},
		},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) { same(t, "identity", tt.want, parse(tt.src).Identity) })
	}
}

func TestTheRowAction(t *testing.T) {
	tests := []struct{ name, rows, want string }{
		{"its example", "|Action|String|Yes|DoThing|Set it to OtherThing|\n", "DoThing"},
		{"the last word of its description", "|Action|String|Yes|x y|The operation. Set the value to `DoThing`.|\n", "DoThing"},
		{"an example that is no name", "|Action|String|Yes|doThing|Value: DoThing|\n", "DoThing"},
		{"a description that ends with another word", "|Action|String|Yes| |Value: DoThing, always|\n", ""},
		{"nothing", "|Action|String|Yes| | |\n", ""},
		{"another row", "|ActionName|String|Yes|DoThing|Value: DoThing|\n", ""},
		{"a second row", "|Action|String|Yes| | |\n|Action|String|Yes|DoThing| |\n", "DoThing"},
		{"a field called action", "|action|String|Yes|DoThing| |\n", ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := parse("# Do the thing\n" + requestTable + tt.rows).Identity.Action.Value; got != tt.want {
				t.Errorf("action %q, want %q", got, tt.want)
			}
		})
	}
}

func TestNamesInTitles(t *testing.T) {
	for title, want := range map[string]string{
		"DoThing": "DoThing", "DoThing（做事情）": "DoThing", "DoThing - 做事情": "DoThing", "DoThing (v2)": "DoThing", "**DoThing**": "DoThing",
		"DoThing explained": "", "Do a thing": "", "做事情": "", "doThing": "", "Do_Thing": "", "DoThing：": "DoThing",
	} {
		t.Run(title, func(t *testing.T) {
			if got := parse("# " + title + "\n" + requestTable).Identity.Action.Value; got != want {
				t.Errorf("action %q, want %q", got, want)
			}
		})
	}
}

func TestIdentityDiagnostics(t *testing.T) {
	const (
		noVersion = "0:0 warning: no version of the API; expected it in the link to the API explorer or in the request example"
		noAction  = "0:0 error: no name of an operation; expected it in the title, the row Action or the link to the API explorer"
		roa       = "18:0 error: the page documents a path-based (ROA) operation; only operations of style RPC, chosen by the parameter Action, can be compiled"
		link      = "[x](https://api.aliyun.com/#product=Abc&api=DoThing&version=2020-01-02)\n"
	)
	tests := []struct {
		name, src string
		want      []string
	}{
		{"nothing to say", "# DoThing\n" + link + requestTable + responseTable, nil},
		{"no version", "# DoThing\n" + requestTable + responseTable, []string{noVersion}},
		{"no name", "# Do it\n" + requestTable + responseTable, []string{noAction, noVersion}},
		{
			"a version of another form", "# DoThing\n\n" + strings.Replace(link, "2020-01-02", "v1", 1) + requestTable + responseTable,
			[]string{`3:0 warning: version "v1"; expected YYYY-MM-DD`, noVersion},
		},
		{
			"another title", "# OtherThing\n\n" + link + requestTable + responseTable,
			[]string{`3:0 warning: the link to the API explorer "DoThing"; expected "OtherThing" as on line 1`},
		},
		{"a title in prose", "# Do the thing\n" + link + requestTable + responseTable, nil},
		{
			"style ROA", "# DoThing\n\n" + strings.Replace(link, "&version", "&type=roa&version", 1) + requestTable + responseTable,
			[]string{"3:0 error: the page documents an operation of style ROA; only operations of style RPC can be compiled"},
		},
		{"a path", "# DoThing\n" + link + requestTable + responseTable + block("GET /things HTTP/1.1"), []string{roa}},
		{"a path, called RPC", "# DoThing\n" + strings.Replace(link, "&version", "&type=RPC&version", 1) + requestTable + responseTable + block("GET /things HTTP/1.1"), nil},
		{"no response", "# DoThing\n" + link + requestTable, []string{
			`0:0 warning: no table of response parameters; expected one in a section like "返回数据" or "Response parameters"`,
		}},
		{"no request", "# DoThing\n" + link + responseTable, []string{
			`0:0 error: no table of request parameters; expected one in a section like "请求参数" or "Request parameters"`,
		}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) { same(t, "diagnostics", tt.want, said(parse(tt.src))) })
	}
}

// A request for a path documents another style of operation.
func TestPathsInRequests(t *testing.T) {
	tests := []struct {
		name, body, row string
		refused         bool
	}{
		{"GET", "GET /things/1 HTTP/1.1", "", true},
		{"POST", "POST /things HTTP/1.1\n\n{}", "", true},
		{"PUT", "PUT /things", "", true},
		{"DELETE", "DELETE /things/1", "", true},
		{"PATCH", "PATCH /things/1\n&Name=x", "", true},
		{"HEAD", "HEAD /things/1\n&Name=x", "", true},
		{"another word", "LIST /things\n&Name=x", "", false},
		{"the root with a query", "GET /?Name=x HTTP/1.1", "", false},
		{"the root", "GET / HTTP/1.1", "", false},
		{"a path of one letter", "GET /x HTTP/1.1", "", false},
		{"a path of two letters", "GET /xy HTTP/1.1", "", true},
		{"a path with a query", "GET /x?Name=y HTTP/1.1", "", true},
		{"a host", "GET https://x.example/things", "", true},
		{"a host and the root", "GET https://x.example/?Name=x", "", false},
		{"a host alone", "GET https://x.example", "", false},
		{"a method alone", "GET \n", "", false},
		{"an action all the same", "POST /things?Action=DoThing", "", false},
		{"a row Action", "GET /things/1 HTTP/1.1", "|Action|String|Yes|DoThing|x|\n", false},
		{"an answer", "{\"a\": \"GET /things\"}", "", false},
		{"an address", "DELETE http://abc.example/things/1 HTTP/1.1", "", true},
		{"the second block", "{}\n```\n\n```\nGET /things/1 HTTP/1.1", "", true},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			p := parse("# DoThing\n" + requestTable + tt.row + responseTable + block(tt.body))
			if refused := len(about(said(p), "path-based")) > 0; refused != tt.refused {
				t.Errorf("refused: %t; %q", refused, said(p))
			}
		})
	}
}

// Pages of such operations are told wherever they show the path.
func TestPathsElsewhere(t *testing.T) {
	const position = "\n## 请求参数\n\n|名称|位置|类型|是否必选|\n|--|--|--|--|\n"
	tests := []struct {
		name, src string
		line      int // of the error; 0 when there is none
	}{
		{"a block in a section of its own", "# DoThing\n\n## 请求语法\n\n```\nPOST /things/{id} HTTP/1.1\n```\n" + requestTable, 6},
		{"a code span", "# DoThing\n\n## Request syntax\n\n`GET /things/[id]`\n" + requestTable, 5},
		{"a line of text", "# DoThing\n\nGET /things HTTP/1.1\n" + requestTable, 3},
		{"an item", "# DoThing\n\n- PUT /things\n" + requestTable, 3},
		{"a pattern of paths", "# DoThing\n\nPathPattern: /things/[id]\n" + requestTable, 3},
		{"a pattern in a table", "# DoThing\n\n|PathPattern|`/things`|\n" + requestTable, 3},
		{"a parameter in the path", "# DoThing\n" + position + "|A|Path|String|是|\n", 7},
		{"a parameter in the address", "# 做事情\n" + position + "|A|Query|String|是|\n|B|URI|String|是|\n", 8},
		{"parameters in the query", "# DoThing\n" + position + "|A|Query|String|是|\n", 0},
		{"methods", "# DoThing\n\n支持 GET/POST。\n\nGET /POST\n" + requestTable, 0},
		{"a sentence", "# DoThing\n\nGET /things 用于查询。\n" + requestTable, 0},
		{"a pattern of something else", "# DoThing\n\nThe PathPattern of the bucket.\n" + requestTable, 0},
		{"a row Action", "# DoThing\n\n`GET /things/[id]`\n" + requestTable + "|Action|String|Yes|DoThing|x|\n", 0},
		{"a call by the action", "# DoThing\n\n`GET /things/[id]`\n" + requestTable + block("https://abc.example/?Action=DoThing"), 0},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var want []string
			if tt.line > 0 {
				want = []string{fmt.Sprintf("%d:0 error: the page documents a path-based (ROA) operation; "+
					"only operations of style RPC, chosen by the parameter Action, can be compiled", tt.line)}
			}
			same(t, "diagnostics", want, about(said(parse(tt.src)), "path-based"))
		})
	}
}

func TestRequestPairs(t *testing.T) {
	pair := func(line int, name, value string) page.Pair { return page.Pair{Name: name, Value: value, Line: line} }
	tests := []struct {
		name, body string
		want       []page.Pair
	}{
		{"one line", "https://abc.example/?Action=DoThing&Name=x", []page.Pair{pair(10, "Action", "DoThing"), pair(10, "Name", "x")}},
		{"a pair a line", "https://abc.example/?Action=DoThing\n&Name=x\n&Size=1", []page.Pair{pair(10, "Action", "DoThing"), pair(11, "Name", "x"), pair(12, "Size", "1")}},
		{"a host without a query", "https://abc.example\n&Name=x", []page.Pair{pair(11, "Name", "x")}},
		{"no host", "Action=DoThing\n&Name=x", []page.Pair{pair(10, "Action", "DoThing"), pair(11, "Name", "x")}},
		{"an ampersand at the beginning", "&Name=x", []page.Pair{pair(10, "Name", "x")}},
		{"a method first", "POST\nhttps://abc.example/?Name=x", []page.Pair{pair(11, "Name", "x")}},
		{"an indented line", "https://abc.example/?Action=DoThing\n  &Name=x  ", []page.Pair{pair(10, "Action", "DoThing"), pair(11, "Name", "x")}},
		{"an empty line between", "?Action=DoThing\n\n&Name=x", []page.Pair{pair(10, "Action", "DoThing"), pair(12, "Name", "x")}},
		{"a value over lines", "?Rules=[\n  1,\n\n  2]\n&Name=x", []page.Pair{pair(10, "Rules", "[\n1,\n2]"), pair(14, "Name", "x")}},
		{"text before the first pair", "Call it\nlike so\n&Name=x", []page.Pair{pair(12, "Name", "x")}},
		{"the version of the protocol", "?Name=x\nHTTP/1.1\n&Size=1", []page.Pair{pair(10, "Name", "x"), pair(12, "Size", "1")}},
		{"the protocol behind the last value", "GET /?Action=DoThing&Name=x HTTP/1.1", []page.Pair{pair(10, "Action", "DoThing"), pair(10, "Name", "x")}},
		{"headers below", "GET /?Name=x HTTP/1.1\nHost: abc.example\nContent-Type: text/x\n\n", []page.Pair{pair(10, "Name", "x")}},
		{"a body below the headers", "POST / HTTP/1.1\nHost: abc.example\n\nAction=DoThing&Name=x", []page.Pair{pair(13, "Action", "DoThing"), pair(13, "Name", "x")}},
		{"a value that speaks of it", "?Name=HTTP/1.1&Size=1\n&Note=use HTTP/x", []page.Pair{pair(10, "Name", "HTTP/1.1"), pair(10, "Size", "1"), pair(11, "Note", "use HTTP/x")}},
		{"the common ones", "?Name=x&<Common request parameters>\n&<公共请求参数>\n&Size=1", []page.Pair{pair(10, "Name", "x"), pair(12, "Size", "1")}},
		{"an ampersand in a value", "?Note=a & b&Name=x", []page.Pair{pair(10, "Note", "a & b"), pair(10, "Name", "x")}},
		{"an ampersand before a word", "?Note=a&b&Name=x", []page.Pair{pair(10, "Note", "a&b"), pair(10, "Name", "x")}},
		{"a name with dots", "?Tag.1.Key=a&Tag.1.Value=b", []page.Pair{pair(10, "Tag.1.Key", "a"), pair(10, "Tag.1.Value", "b")}},
		{"a blank behind a dot", "?Tag. 1. Key=a. 1\n&Id. 2=b", []page.Pair{pair(10, "Tag.1.Key", "a. 1"), pair(11, "Id.2", "b")}},
		{"the words for the common ones below", "?Size=1\nPublic Request Parameters", []page.Pair{pair(10, "Size", "1")}},
		{"the words for the common ones in brackets", "?Size=1\n<公共请求参数>", []page.Pair{pair(10, "Size", "1")}},
		{"an equals sign in a value", "?Note=a=b", []page.Pair{pair(10, "Note", "a=b")}},
		{"an empty value", "?Name=&Size=1", []page.Pair{pair(10, "Name", ""), pair(10, "Size", "1")}},
		{"no name", "?=x\n&Size=1", []page.Pair{pair(11, "Size", "1")}},
		{"no equals sign", "?Name\n&Size=1", []page.Pair{pair(11, "Size", "1")}},
		{"no names: brackets, space", "?A[0]=x\n&a b=x\n&<a>=x\n&Size=1", []page.Pair{pair(13, "Size", "1")}},
		{"one that is none before one on its line", "?A[0]=x&Size=1", []page.Pair{pair(10, "Size", "1")}},
		{"percent signs", "?Na%6De=a%20b%2Bc", []page.Pair{pair(10, "Name", "a b+c")}},
		{"a plus sign in a moment is a blank", "?From=2017-03-22+14:20:27&To=2017-03-22+x", []page.Pair{pair(10, "From", "2017-03-22 14:20:27"), pair(10, "To", "2017-03-22+x")}},
		{"a plus sign stays", "?Name=a+b", []page.Pair{pair(10, "Name", "a+b")}},
		{"percent signs that are none", "?Name=50%&Size=%zz", []page.Pair{pair(10, "Name", "50%"), pair(10, "Size", "%zz")}},
		{"signs that deceive", "?Na\u200bme=a\u202eb&Size=%e2%80%ae1", []page.Pair{pair(10, "Name", "ab"), pair(10, "Size", "1")}},
		{"space around", "?Name = x &Size=1", []page.Pair{pair(10, "Name", "x"), pair(10, "Size", "1")}},
		{"nothing", "", nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			same(t, "pairs", tt.want, page.RequestPairs(page.Example{Body: tt.body, BodyLine: 10}))
		})
	}
}
