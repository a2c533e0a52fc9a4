package page_test

import (
	"strings"
	"testing"

	"github.com/plumb-conformance/plumb/spec/page"
)

// one is the only example of a page whose examples section, from line 5 on, is the text.
func one(t *testing.T, text string) page.Example {
	t.Helper()
	p := parse("# DoThing\n\n## 示例\n\n" + text)
	if len(p.Examples) != 1 {
		t.Fatalf("%d examples in\n%s", len(p.Examples), text)
	}
	return p.Examples[0]
}

func TestExampleKinds(t *testing.T) {
	tests := []struct {
		name, caption, body string
		want                page.ExampleKind
	}{
		{"http", "", "http://abc.example/?Action=DoThing", page.ExampleRequest},
		{"https", "", "HTTPS://abc.example/", page.ExampleRequest},
		{"both of them", "", "http(s)://[Endpoint]/?Action=DoThing", page.ExampleRequest},
		{"both of them, otherwise", "", "https(s)://[Endpoint]/", page.ExampleRequest},
		{"GET", "", "GET /", page.ExampleRequest},
		{"POST", "", "POST /", page.ExampleRequest},
		{"PUT", "", "PUT /", page.ExampleRequest},
		{"DELETE", "", "DELETE /", page.ExampleRequest},
		{"PATCH", "", "PATCH /", page.ExampleRequest},
		{"HEAD", "", "HEAD /", page.ExampleRequest},
		{"a remark above JSON", "", "//json response\n{}", page.ExampleJSON},
		{"a remark above XML", "", "// xml\n\n<A/>", page.ExampleXML},
		{"the root", "", "/?Name=x", page.ExampleRequest},
		{"a question mark", "", "?Name=x", page.ExampleRequest},
		{"an ampersand", "", "&Name=x", page.ExampleRequest},
		{"an action", "", "Action=DoThing", page.ExampleRequest},
		{"an action in a query", "", "abc.example/?Action=DoThing", page.ExampleRequest},
		{"pairs below", "", "abc.example\n&Name=x", page.ExampleRequest},
		{"an action that is a value", "", "x=action=", page.ExampleOther},
		{"a request whose caption says otherwise", "JSON", "&Name=x", page.ExampleRequest},
		{"xml", "", "<DoThingResponse/>", page.ExampleXML},
		{"xml whose caption says otherwise", "JSON", "<DoThingResponse/>", page.ExampleXML},
		{"an object", "", `{"a": 1}`, page.ExampleJSON},
		{"an array", "", `[1]`, page.ExampleJSON},
		{"a member", "", `"a": 1`, page.ExampleJSON},
		{"an object whose caption says otherwise", "XML", `{"a": 1}`, page.ExampleJSON},
		{"text below the word XML", "`XML` 格式", "a", page.ExampleXML},
		{"text below the word JSON", "Json 格式", "a", page.ExampleJSON},
		{"text", "Java", "client.doThing();", page.ExampleOther},
		{"nothing", "", "", page.ExampleOther},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := one(t, tt.caption+"\n\n```\n"+tt.body+"\n```\n").Kind; got != tt.want {
				t.Errorf("kind %q, want %q", got, tt.want)
			}
		})
	}
}

// A block is an answer with its head, or a body alone. Line 7 is the opening fence.
func TestExampleBlocks(t *testing.T) {
	caption := page.Fragment{Line: 5, Column: 1, Raw: "X"}
	statusLine := page.Fragment{Line: 8, Column: 1, Raw: "HTTP/1.1 200 OK"}
	tests := []struct {
		name, block string
		want        page.Example
	}{
		{"a body", "```\n{}\n```\n", page.Example{Body: "{}", BodyLine: 8}},
		{"a named language", "```json\n{}\n```\n", page.Example{Body: "{}", BodyLine: 8}},
		{"waves", "~~~\n{}\n~~~\n", page.Example{Body: "{}", BodyLine: 8}},
		{"empty lines around", "```\n\n \n{}\n\n{}\n \n\n```\n", page.Example{Body: "{}\n\n{}", BodyLine: 10}},
		{"an indented block", "  ```\n  {\n    1\n }\n  ```\n", page.Example{Body: "{\n  1\n}", BodyLine: 8}},
		{"an indented body", "```\n  {\n  }\n```\n", page.Example{Body: "  {\n  }", BodyLine: 8}},
		{"a tab before the block", "\t```\n\t{\n  }\n\t```\n", page.Example{Body: "{\n }", BodyLine: 8}},
		{"a status line", "```\nHTTP/1.1 200 OK\n\n{}\n```\n", page.Example{StatusLine: statusLine, Status: 200, Body: "{}", BodyLine: 10}},
		{"a status line at once above", "```\nHTTP/1.1 200 OK\n{}\n```\n", page.Example{StatusLine: statusLine, Status: 200, Body: "{}", BodyLine: 9}},
		{"a status line alone, without a number", "```\n\nHTTP/1.1\n\n{}\n```\n", page.Example{StatusLine: page.Fragment{Line: 9, Column: 1, Raw: "HTTP/1.1"}, Body: "{}", BodyLine: 11}},
		{"a media type", "```\nHTTP/1.1 200 OK\nDate: now\nContent-Type: Application/JSON; charset=utf-8\n\n\n{}\n```\n", page.Example{
			StatusLine: statusLine, Status: 200, ContentType: "application/json", Body: "{}", BodyLine: 13,
			TypeLine: page.Fragment{Line: 10, Column: 1, Raw: "Content-Type: Application/JSON; charset=utf-8"},
		}},
		{"a header line ends the head", "```\nHTTP/1.1 200 OK\ncontent-type:text/x\n{\"a\":1}\n```\n", page.Example{
			StatusLine: statusLine, Status: 200, ContentType: "text/x", Body: `{"a":1}`, BodyLine: 10,
			TypeLine: page.Fragment{Line: 9, Column: 1, Raw: "content-type:text/x"},
		}},
		{"a media type in the body", "```\nHTTP/1.1 200 OK\n\n{}\nContent-Type:text/x\n```\n", page.Example{
			StatusLine: statusLine, Status: 200, Body: "{}\nContent-Type:text/x", BodyLine: 10,
		}},
		{"a body that begins like a line of the head", "```\nHTTP/1.1 200 OK\n{x:1\nContent-Type:text/x\n```\n", page.Example{
			StatusLine: statusLine, Status: 200, Body: "{x:1\nContent-Type:text/x", BodyLine: 9,
		}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got := one(t, "X\n\n"+tt.block)
			tt.want.Line, tt.want.Caption, tt.want.Kind = 7, caption, page.ExampleJSON
			same(t, "example", tt.want, got)
		})
	}
}

// What the text above says of the outcome holds until it says otherwise.
func TestExamplesOfFailures(t *testing.T) {
	failures := []string{
		"异常返回示例", "异常响应", "错误响应", "失败响应", "Response to a failed request", "错误返回", "失败返回", "异常示例", "失败示例", "错误示例", "Sample failed response", "Error responses", "On failure", "A failed call", "Error example", "Exceptions",
	}
	successes := []string{
		"正常返回示例", "正常响应", "成功响应", "成功返回", "请求示例", "Success", "Normal response", "Sample requests", "Request example",
	}
	for _, failure := range failures {
		t.Run(failure, func(t *testing.T) {
			p := parse("# DoThing\n\n## 示例\n\n" + failure + "\n\nJSON\n\n```\n{}\n```\n\n```\n{}\n```\n\n正常返回\n\n```\n{}\n```\n\n## " + failure + " 示例\n\n```\n{}\n```\n")
			want, got := []bool{true, true, false, true}, []bool{}
			for _, ex := range p.Examples {
				got = append(got, ex.Failure)
			}
			same(t, "failures", want, got)
		})
	}
	for _, success := range successes {
		t.Run(success, func(t *testing.T) {
			if one(t, "错误示例\n\n"+success+"\n\n```\n{}\n```\n").Failure {
				t.Error("a failure")
			}
		})
	}
}

// Headings among the examples say the outcome too, at any level.
func TestHeadingsOfFailures(t *testing.T) {
	for _, draw := range []string{"### X", "#### X", "X\n---", "**X**", "## X"} {
		for words, want := range map[string]bool{"Error response example": true, "错误返回示例": true, "Sample success responses": false, "正常返回示例": false} {
			src := "错误示例\n\n" + strings.Replace(draw, "X", words, 1) + "\n\n```\n{}\n```\n"
			if got := one(t, src).Failure; got != want {
				t.Errorf("%q: failure %t", src, got)
			}
		}
	}
}

// A message that the server sends of itself is announced in a heading or in a short line, and is no answer.
func TestExamplesOfMessages(t *testing.T) {
	const block = "\n\nJSON\n\n```\n{}\n```\n\n"
	for _, message := range []string{"回调示例", "**回调消息**", "推送消息", "通知内容如下：", "Callback example", "Webhook body", "Notification message"} {
		t.Run(message, func(t *testing.T) {
			p := parse("# DoThing\n\n## 示例\n\n正常返回" + block + message + block + "正常返回" + block + "### " + message + block + "### 返回示例" + block + "## " + message + block)
			want, got := []bool{false, true, false, true, false, true}, []bool{}
			for _, ex := range p.Examples {
				got = append(got, ex.Other)
			}
			if len(got) == len(want)-1 {
				want = want[:5] // a section of another kind
			}
			same(t, "messages", want, got)
		})
	}
	if one(t, "调用成功后，系统会向您在控制台上为该应用设置的地址发送一条回调消息，内容见下文。\n\n```\n{}\n```\n").Other {
		t.Error("a sentence that speaks of a message announces none")
	}
}

// Below a heading of error codes inside the section, a block is the answer to a failure.
func TestExamplesBelowErrorCodes(t *testing.T) {
	for _, heading := range []string{"错误码", "Error codes"} {
		p := parse("# DoThing\n\n## 示例\n\n```\n{}\n```\n\n### " + heading + "\n\n```\n{}\n```\n\n### 返回示例\n\n```\n{}\n```\n")
		var got []bool
		for _, ex := range p.Examples {
			got = append(got, ex.Failure)
		}
		same(t, heading, []bool{false, true, false}, got)
	}
}

// Blocks elsewhere are examples only when they call an operation.
func TestExamplesElsewhere(t *testing.T) {
	tests := []struct {
		name, heading, body string
		want                int
	}{
		{"a call in the description", "## 描述", "https://abc.example/?Action=DoThing", 1},
		{"a request of something else", "## 描述", "https://abc.example/", 0},
		{"an action in an answer", "## 描述", "{\"a\": \"Action=DoThing\"}", 0},
		{"an answer in the description", "## 描述", "{}", 0},
		{"an answer below examples", "## 示例", "{}", 1},
		{"an answer below level 3", "## 示例\n\n### 返回数据", "{}", 1},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := len(parse("# DoThing\n\n" + tt.heading + "\n\n```\n" + tt.body + "\n```\n").Examples); got != tt.want {
				t.Errorf("%d examples, want %d", got, tt.want)
			}
		})
	}
}

func TestFences(t *testing.T) {
	tests := []struct {
		name, text string
		want       []string // bodies
	}{
		{"one after the other", "```\n1\n```\n```\n2\n```\n", []string{"1", "2"}},
		{"longer marks", "````\n```\n1\n```\n````\n", []string{"```\n1\n```"}},
		{"a longer closing mark", "```\n1\n`````\n", []string{"1"}},
		{"a closing mark with space around", "```\n1\n  ```  \n", []string{"1"}},
		{"a word behind closes nothing", "```\n1\n```x\n2\n```\n", []string{"1\n```x\n2"}},
		{"backquotes within waves", "~~~\n```\n~~~\n", []string{"```"}},
		{"two backquotes are none", "``\n1\n``\n", nil},
		{"a code span of three backquotes", "```1``` x\n", nil},
		{"nothing closes it", "```\n1\n", nil},
		{"a heading of level 2 ends the search", "```\n1\n## 示例\n```\n2\n```\n", []string{"2"}},
		{"a heading of level 3 does not", "```\n1\n### 2\n```\n", []string{"1\n### 2"}},
		{"one that nothing closes, then one of another mark", "~~~\n1\n```\n2\n```\n", []string{"2"}},
		{"two that nothing closes", "```\n1\n## 示例\n~~~\n```\n2\n```\n", []string{"2"}},
		{"nothing in between", "```\n```\n", []string{""}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var got []string
			for _, ex := range parse("# DoThing\n\n## 示例\n\n" + tt.text).Examples {
				got = append(got, ex.Body)
			}
			same(t, "bodies", tt.want, got)
		})
	}
}
