package page

import "strings"

// Section is what a part of the page is about.
type Section string

// The sections of an operation page. SectionNone is the part before the first heading, SectionOther any heading
// whose words are not known.
const (
	SectionNone        Section = ""
	SectionDescription Section = "description"
	SectionDebug       Section = "debug"
	SectionRequest     Section = "request"
	SectionResponse    Section = "response"
	SectionExamples    Section = "examples"
	SectionErrors      Section = "errors"
	SectionOther       Section = "other"
)

// sectionOf classifies a heading by its words. Examples come first: "Sample responses" is about an example,
// not about parameters.
func sectionOf(heading string) Section {
	h := strings.ToLower(strings.ReplaceAll(heading, " ", ""))
	switch {
	case hasAny(h, "示例", "样例", "范例", "举例", "example", "sample"):
		return SectionExamples
	case hasAny(h, "错误码", "错误代码", "错误信息", "errorcode", "errors", "errormessage", "异常码"):
		return SectionErrors
	case hasAny(h, "调试", "debug", "maketheapicall", "在线测试", "tryit"):
		return SectionDebug
	case hasAny(h, "返回", "响应", "出参", "输出参数", "response", "returnparam", "returnvalue", "returneddata", "returnedparam", "outputparam"):
		return SectionResponse
	case hasAny(h, "请求参数", "输入参数", "请求体", "入参", "requestparam", "inputparam", "requestbody", "requestelement", "parametersforrequest"):
		return SectionRequest
	case hasAny(h, "描述", "说明", "限制", "前提条件", "授权", "背景信息", "简介", "注意事项", "请求方式", "请求方法"),
		hasAny(h, "description", "usage", "limit", "prerequisite", "authorization", "background", "introduction", "overview", "requestmethod"):
		return SectionDescription
	}
	return SectionOther
}

func hasAny(s string, words ...string) bool {
	for _, w := range words {
		if strings.Contains(s, w) {
			return true
		}
	}
	return false
}

// heading reads a Markdown heading: its level (0 when the line is none) and its text without the {#anchor .class}.
func heading(line string) (level int, text string) {
	for level < len(line) && line[level] == '#' {
		level++
	}
	if level == 0 || level > 6 || level == len(line) || line[level] != ' ' && line[level] != '\t' {
		return 0, ""
	}
	text = trim(line[level:])
	if i := strings.LastIndex(text, "{"); i >= 0 && strings.HasSuffix(text, "}") {
		text = trim(text[:i])
	}
	return level, trim(strings.TrimRight(text, "#"))
}
