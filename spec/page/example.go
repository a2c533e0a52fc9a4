package page

import (
	"strconv"
	"strings"
)

// ExampleKind is what an example block shows.
type ExampleKind string

// The kinds. An ExampleOther is a block that is none of them, such as SDK code.
const (
	ExampleRequest ExampleKind = "request"
	ExampleJSON    ExampleKind = "json"
	ExampleXML     ExampleKind = "xml"
	ExampleOther   ExampleKind = "other"
)

// Example is one example block of the page.
type Example struct {
	Kind        ExampleKind
	Failure     bool     // the text above announces the answer to a request that fails
	Other       bool     // the text above announces what is no answer: a message that the server sends of itself
	Line        int      // of the opening fence
	Caption     Fragment // the last line of text above the block
	StatusLine  Fragment // "HTTP/1.1 200 OK"; Line 0 when the block has none
	Status      int      // from StatusLine; 0 when there is none
	ContentType string   // media type from the header lines of the block; empty when there is none
	TypeLine    Fragment // the header line that ContentType is from
	Body        string   // what follows, indentation of the block removed, no newline at its end
	BodyLine    int      // of the first line of Body
}

// exampleReader turns fenced blocks into examples. failure is what the text above said last about the outcome.
type exampleReader struct {
	lines   []string
	failure bool
	other   bool
}

// caption notes a line of text of the examples section.
func (r *exampleReader) caption(line string) {
	l := strings.ToLower(line)
	other := r.other
	r.other = false
	switch {
	case announcesMessage(l):
		r.failure, r.other = false, true
	case hasAny(l, "异常返回", "错误返回", "失败返回", "异常响应", "错误响应", "失败响应", "异常示例", "失败示例", "错误示例"),
		hasAny(l, "failed response", "failed request", "error response", "failure", "failed call", "error example", "exception"):
		r.failure = true
	case hasAny(l, "正常返回", "成功返回", "正常响应", "成功响应", "请求示例", "success", "normal response", "sample request", "request example"):
		r.failure = false
	default:
		r.other = other
	}
}

// heading notes a heading of the examples section, or below it: what a block below that of error codes shows is a failure.
func (r *exampleReader) heading(s Section, text string) {
	r.other = s == SectionCallback
	if s == SectionExamples || s == SectionErrors {
		r.failure = s == SectionErrors
	}
	r.caption(text)
}

// longestAnnouncement is how long a line may be that announces a block, in bytes.
const longestAnnouncement = 60

// announcesMessage recognises the words above a message that the server sends of itself, of which pages show the form
// beside that of the answer.
func announcesMessage(line string) bool {
	return len(line) <= longestAnnouncement && hasAny(line, "回调", "推送消息", "通知消息", "消息通知", "通知内容", "消息体", "callback", "webhook", "notification", "message body")
}

// read reads the block whose fence lines are first and last.
func (r *exampleReader) read(first, last int, caption Fragment) Example {
	ex := Example{Line: first + 1, Caption: caption, Failure: r.failure, Other: r.other}
	indent := leading(r.lines[first])
	body := make([]string, 0, last-first)
	for _, l := range r.lines[first+1 : last] {
		body = append(body, unindent(l, indent))
	}
	at := first + 2 // 1-based number of body[0]
	for len(body) > 0 && blank(body[0]) {
		body, at = body[1:], at+1
	}
	body, at = ex.head(body, at)
	for len(body) > 0 && (blank(body[0]) || isRemark(body[0])) {
		body, at = body[1:], at+1
	}
	for len(body) > 0 && blank(body[len(body)-1]) {
		body = body[:len(body)-1]
	}
	ex.Body, ex.BodyLine = strings.Join(body, "\n"), at
	ex.Kind = kindOf(ex.Body, caption.Raw)
	if ex.Kind == ExampleRequest && strings.Contains(ex.Body, "Action=") {
		ex.Other, r.other = false, false // a call, and what follows answers it
	}
	return ex
}

// isRemark recognises a line above a body that says what the body is: "//json response".
func isRemark(line string) bool { return strings.HasPrefix(trim(line), "//") }

// head takes a status line and the header lines below it off the body.
func (ex *Example) head(body []string, at int) ([]string, int) {
	if len(body) == 0 || !strings.HasPrefix(trim(body[0]), "HTTP/") {
		return body, at
	}
	ex.StatusLine = fragmentOf(body[0], at)
	if words := strings.Fields(body[0]); len(words) > 1 {
		ex.Status, _ = strconv.Atoi(words[1])
	}
	k := 1
	for ; k < len(body) && !blank(body[k]); k++ {
		name, value, ok := strings.Cut(body[k], ":")
		if !ok || strings.ContainsAny(name, " <{[\"") {
			break
		}
		if strings.EqualFold(trim(name), "content-type") {
			media, _, _ := strings.Cut(value, ";")
			ex.ContentType = strings.ToLower(trim(media))
			ex.TypeLine = fragmentOf(body[k], at+k)
		}
	}
	return body[k:], at + k
}

// kindOf decides by the body; the caption only decides what the body leaves open.
func kindOf(body, caption string) ExampleKind {
	head := strings.ToLower(trim(body[:min(len(body), 400)]))
	switch {
	case isRequest(head):
		return ExampleRequest
	case strings.HasPrefix(head, "<"):
		return ExampleXML
	case strings.HasPrefix(head, "{"), strings.HasPrefix(head, "["), strings.HasPrefix(head, `"`):
		return ExampleJSON
	}
	c := strings.ToLower(caption)
	switch {
	case strings.Contains(c, "xml"):
		return ExampleXML
	case strings.Contains(c, "json"):
		return ExampleJSON
	}
	return ExampleOther
}

func isRequest(head string) bool {
	for _, p := range []string{"http://", "https://", "http(s)://", "https(s)://", "get ", "post ", "put ", "delete ", "patch ", "head ", "/?", "&", "?"} {
		if strings.HasPrefix(head, p) {
			return true
		}
	}
	return strings.HasPrefix(head, "action=") || strings.Contains(head, "?action=") || strings.Contains(head, "\n&")
}

func fragmentOf(line string, number int) Fragment {
	cut := strings.TrimLeftFunc(line, isBlank)
	return Fragment{Line: number, Column: 1 + len([]rune(line)) - len([]rune(cut)), Raw: trim(cut)}
}

func leading(line string) int {
	return len(line) - len(strings.TrimLeft(line, " \t"))
}

func unindent(line string, n int) string {
	k := 0
	for k < n && k < len(line) && (line[k] == ' ' || line[k] == '\t') {
		k++
	}
	return line[k:]
}
