package page

import (
	"slices"
	"strings"

	"github.com/plumb-conformance/plumb/spec/words"
)

// Section is what a part of the page is about.
type Section string

// The sections of an operation page. SectionNone is the part before the first heading, SectionOther any heading
// whose words are not known. SectionCallback is about messages that the service itself sends, to an address that it was
// told: their fields are no parameters and no members of the result.
const (
	SectionNone        Section = ""
	SectionDescription Section = "description"
	SectionDebug       Section = "debug"
	SectionRequest     Section = "request"
	SectionResponse    Section = "response"
	SectionExamples    Section = "examples"
	SectionErrors      Section = "errors"
	SectionCallback    Section = "callback"
	SectionOther       Section = "other"
)

// sectionOf classifies a heading by its words. Messages to a callback come first, whatever is said of them, then
// examples: "Sample responses" is about an example, not about parameters.
func sectionOf(heading string) Section {
	h := squeezed(heading)
	switch {
	case saysCallback(heading):
		return SectionCallback
	case hasAny(h, "示例", "样例", "范例", "举例", "example", "sample"):
		return SectionExamples
	case saysErrors(heading):
		return SectionErrors
	case hasAny(h, "调试", "debug", "maketheapicall", "在线测试", "tryit"):
		return SectionDebug
	case hasAny(h, "返回", "响应", "出参", "输出参数", "response", "returnparam", "returnvalue", "returneddata", "returnedparam", "outputparam", "returnresult", "应答"):
		return SectionResponse
	case hasAny(h, "请求参数", "输入参数", "请求体", "请求字段", "query参数", "body参数", "入参", "requestparam", "inputparam", "requestbody", "requestelement", "parametersforrequest"):
		return SectionRequest
	case hasAny(h, "描述", "说明", "限制", "前提条件", "授权", "背景信息", "简介", "注意事项", "请求方式", "请求方法"),
		hasAny(h, "description", "usage", "limit", "prerequisite", "authorization", "background", "introduction", "overview", "requestmethod"):
		return SectionDescription
	}
	return SectionOther
}

// ofCall reports whether a heading about examples is about calls of the operation and their answers, not about the text of a
// parameter.
func ofCall(heading string) bool {
	h := strings.Trim(squeezed(Plain(heading)), ":：.")
	switch h {
	case "示例", "样例", "范例", "举例", "代码示例", "调用示例", "example", "examples", "sample", "samples":
		return true
	}
	return hasAny(h, "请求", "返回", "响应", "正常", "异常", "失败", "成功", "错误", "request", "response", "success", "fail", "error", "call")
}

// saysErrors reports whether a text speaks of error codes.
func saysErrors(text string) bool {
	return hasAny(squeezed(text), "错误码", "错误代码", "错误编码", "错误信息", "异常码", "errorcode", "errors", "errormessage")
}

// saysCallback reports whether a text speaks of messages that the service sends by itself. The word as a part of a name, such
// as CallbackUrl, says nothing.
func saysCallback(text string) bool {
	s := strings.ToLower(text)
	return hasAny(s, "回调", "推送消息", "消息推送", "通知消息") || hasWord(s, "callback", "callbacks", "notification message", "notification messages")
}

func squeezed(text string) string { return strings.ToLower(strings.ReplaceAll(text, " ", "")) }

// hasWord reports whether one of the words stands in a text with no letter, digit or underscore on either side.
func hasWord(s string, list ...string) bool {
	return slices.ContainsFunc(list, func(w string) bool { return words.HasWord(s, w) })
}

func hasAny(s string, list ...string) bool { return words.HasAny(s, list...) }
