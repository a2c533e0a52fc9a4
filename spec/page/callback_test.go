package page_test

import (
	"strings"
	"testing"

	"github.com/plumb-conformance/plumb/spec/page"
)

// What the service sends to a callback is listed below a heading, a line in bold, or a line of text.
func TestTablesOfCallbacks(t *testing.T) {
	const (
		request  = "## 请求参数\n\n|名称|类型|是否必选|示例值|描述|\n|--|--|--|--|--|\n|Action|String|是|DoThing|x|\n|NotifyUrl|String|否|x|x|\n|Guard|String|否|{\"Event\":\"x\"}|x|\n\n"
		response = "## 返回数据\n\n|名称|类型|描述|\n|--|--|--|\n|RequestId|String|x|\n|Guard|Object|x|\n\n"
		message  = "|参数名称|类型|说明|\n|--|--|--|\n|AppId|String|x|\n|Event|String|x|\n\n"
		wanted   = "|名称|类型|是否必选|描述|\n|--|--|--|--|\n|AppId|String|是|x|\n|Event|String|否|x|\n\n"
	)
	tests := []struct {
		name, text string
		want       string // the section of the last table
	}{
		{"bold", response + "**录制结果回调**\n\n参数定义如下：\n\n" + message, "callback"},
		{"bold, in english", response + "**Callback for recordings**\n\n" + message, "callback"},
		{"level 3", response + "### 回调消息\n\n" + message, "callback"},
		{"level 4", response + "#### Callback message\n\n" + message, "callback"},
		{"level 2", response + "## 回调参数\n\n" + message, "callback"},
		{"underlined", response + "Callback parameters\n---\n\n" + message, "callback"},
		{"a line of text", response + "回调消息的格式如下表所示。\n\n" + message, "callback"},
		{"a line of text, in english", response + "The following table lists the fields of the callback.\n\n" + message, "callback"},
		{"a short line of text", response + "回调内容\n\n" + message, "callback"},
		{"a message that is pushed", response + "**推送消息**\n\n" + message, "callback"},
		{"in the request section", request + "**回调参数**\n\n" + message, "callback"},
		{"in the request section, with what is required", request + "**Callback**\n\n" + wanted, "callback"},
		{"two tables below one heading", response + "### 回调消息\n\n" + message + "其中：\n\n" + message, "callback"},
		{"levels below the heading", response + "### 回调消息\n\n" + message + "#### 返回参数\n\n" + message, "callback"},
		{"a structure in the message", response + "**回调消息**\n\n" + strings.Replace(message, "Event|String", "Parts|List", 1) + "**Parts**\n\n" + message, "callback"},

		{"the only table, below a line of text", "## 返回数据\n\n回调配置的字段如下：\n\n" + message, "response"},
		{"the only table, below a heading", "## 返回数据\n\n### 回调消息\n\n" + message, "callback"},
		{"another heading ends it", response + "### 回调消息\n\n" + message + "### 返回参数\n\n" + message, "response"},
		{"other words in bold end it", response + "**回调消息**\n\n" + message + "**其他**\n\n" + message, "response"},
		{"a sentence that speaks of it", response + "调用成功后，服务会向您设置的回调地址发送一条消息，请您留意。\n\n" + message, "response"},
		{"a member of the name", response + "**Guard回调**\n\n" + message, "response"},
		{"a parameter of the name", request + "**Guard callback**\n\n" + message, "request"},
		{"the word in a name", response + "**CallbackConfig**\n\n" + message, "response"},
		{"what a caller says of the callback", request + "**回调参数**\n\n" + strings.Replace(wanted, "AppId", "CallbackUrl", 1), "request"},
		{"in the request example", request + "**回调参数**\n\n" + wanted + "## 示例\n\n```\nhttps://abc.example/?Action=DoThing&AppId=1\n```\n", "request"},
		{"in the answer", response + "**回调**\n\n" + message + "## 示例\n\n```\n{\"RequestId\":\"1\",\"AppId\":\"1\",\"Event\":\"x\"}\n```\n", "response"},
		{"in a message of the examples", response + "**回调**\n\n" + message + "## 示例\n\n回调消息\n\n```\n{\"AppId\":\"1\",\"Event\":\"x\"}\n```\n", "callback"},
		{"in a message below its heading", response + "**回调**\n\n" + message + "## 回调示例\n\n```\n{\"AppId\":\"1\",\"Event\":\"x\"}\n```\n", "callback"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			p := parse("# DoThing\n\n" + tt.text)
			last := p.Tables[len(p.Tables)-1]
			if string(last.Section) != tt.want {
				t.Errorf("section %q, want %q", last.Section, tt.want)
			}
			notes := about(said(p), "lists the fields of a callback message")
			if (len(notes) > 0) != (len(p.TablesOf(page.SectionCallback)) > 0) {
				t.Errorf("diagnostics %q", notes)
			}
		})
	}
}

// An example of a callback is no answer.
func TestExamplesOfCallbacks(t *testing.T) {
	for _, caption := range []string{"## 回调示例\n\n", "## 示例\n\n### 回调示例\n\n", "## Examples\n\nSample callback\n\n", "## 示例\n\n**回调消息**\n\n"} {
		if got := parse("# DoThing\n\n" + caption + "```\n{}\n```\n").Examples; len(got) != 1 || !got[0].Other {
			t.Errorf("%q: examples %v", caption, got)
		}
	}
	request := parse("# DoThing\n\n## 示例\n\n设置回调\n\n```\nhttps://abc.example/?Action=DoThing\n```\n").Examples
	if len(request) != 1 || request[0].Other {
		t.Errorf("a request is one below any words: %v", request)
	}
}
