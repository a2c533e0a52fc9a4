package scenario_test

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/plumb-conformance/plumb/conformance/operation"
	"github.com/plumb-conformance/plumb/conformance/scenario"
	"github.com/plumb-conformance/plumb/spec/compile"
	"github.com/plumb-conformance/plumb/spec/page"
)

// operationOf compiles a page and loads what comes of it.
func operationOf(t *testing.T, text string) *operation.Operation {
	t.Helper()
	overlay, err := os.ReadFile(filepath.Join("..", "..", "spec", "protocol.overlay.yaml"))
	if err != nil {
		t.Fatal(err)
	}
	result, err := compile.Compile(page.Parse("Sample.md", []byte(text)), overlay)
	if err != nil {
		t.Fatal(err)
	}
	for _, d := range result.Diagnostics {
		if d.Severity == page.Error {
			t.Fatal(d)
		}
	}
	op, err := operation.Load(result.Description, result.Statements)
	if err != nil {
		t.Fatal(err)
	}
	return op
}

// kettle is a page by its rows; the parts that are empty are left out.
type kettle struct {
	parameters []string // rows behind the one of Action
	members    []string // rows behind the one of RequestId
	request    string   // pairs of the request example behind Action, each behind an &
	json, xml  string   // the printed answers
	errors     []string // rows of the error table
}

const (
	// theKettle is a required parameter that the page has an example of.
	theKettle = "|KettleId|String|Yes|k-1|The ID of the kettle. |"
	// theToken makes requests idempotent.
	theToken = "|ClientToken|String|No|t-1|The client token that is used to ensure the idempotence of the request. " +
		"You can use the client to generate the value, but you must make sure that it is unique among different requests. " +
		"The token can contain only ASCII characters and cannot exceed 64 characters in length. |"
	// theEcho is a member that repeats the parameter of theKettle.
	theEcho = "|KettleId|String|k-1|The ID of the kettle. |"
	// unknownKettle, busyKettle and brokenKettle are errors by a value, by work in progress and by nothing that can be asked for.
	unknownKettle = "|404|Invalid.KettleId.NotFound|The specified KettleId %s does not exist.|The kettle does not exist. |"
	busyKettle    = "|409|KettleBusy|The kettle is being stirred.|The kettle is being stirred. |"
	brokenKettle  = "|503|ServiceUnavailable|The request has failed due to a temporary failure of the server.|The service is unavailable. |"
)

func (k kettle) page() string {
	table := func(title, head string, rows ...string) string {
		columns := strings.Count(head, "|") - 1
		return "## " + title + "\n\n" + head + "\n" + strings.Repeat("|---", columns) + "|\n" + strings.Join(rows, "\n") + "\n\n"
	}
	action := "|Action|String|Yes|StirKettle|The operation. Set the value to StirKettle. |"
	requestID := "|RequestId|String|6A-1|The ID of the request. |"
	json := k.json
	if json == "" {
		json = `{"RequestId":"6A-1"}`
	}
	request := k.request
	if request == "" && slices.Contains(k.parameters, theKettle) {
		request = "&KettleId=k-1"
	}
	text := "# StirKettle\n\nStirs a kettle.\n\n" +
		"## Debugging\n\n[x](https://api.aliyun.com/#product=Tea&api=StirKettle&type=RPC&version=2020-01-01)\n\n" +
		table("Request parameters", "|Parameter|Type|Required|Example|Description|", slices.Insert(slices.Clone(k.parameters), 0, action)...) +
		table("Response parameters", "|Parameter|Type|Example|Description|", slices.Insert(slices.Clone(k.members), 0, requestID)...) +
		"## Examples\n\nSample requests\n\n```\nhttp(s)://[Endpoint]/?Action=StirKettle" + request + "\n&<Common request parameters>\n```\n\n" +
		"Sample success responses\n\n"
	if k.xml != "" {
		text += "`XML` format\n\n```\nHTTP/1.1 200 OK\nContent-Type:application/xml\n\n" + k.xml + "\n```\n\n"
	}
	text += "`JSON` format\n\n```\nHTTP/1.1 200 OK\nContent-Type:application/json\n\n" + json + "\n```\n\n"
	if len(k.errors) > 0 {
		text += table("Error codes", "|HttpCode|Error code|Error message|Description|", k.errors...)
	}
	return text
}

// kettleJSON is what the page of theKettle and theEcho prints.
const kettleJSON = `{"RequestId":"6A-1","KettleId":"k-1"}`

// whole is a page that has one of everything.
func whole() string {
	return kettle{
		parameters: []string{theKettle, theToken}, members: []string{theEcho},
		json: kettleJSON, xml: "<StirKettleResponse><RequestId>6A-1</RequestId><KettleId>k-1</KettleId></StirKettleResponse>",
		errors: []string{unknownKettle, busyKettle, brokenKettle},
	}.page()
}

// echoing is a profile with values of KettleId that come back.
func echoing(values ...string) scenario.Fixtures {
	return scenario.Fixtures{Echoed: map[string][]string{"KettleId": values}}
}

// provoking is a profile with one provocation.
func provoking(code string, p scenario.Provocation) scenario.Fixtures {
	return scenario.Fixtures{Provocations: map[string]scenario.Provocation{code: p}}
}

// promising is a profile with two accepted values of KettleId.
func promising() scenario.Fixtures {
	return scenario.Fixtures{Accepted: map[string][]string{"KettleId": {"k-8", "k-9"}}}
}

// with is the page of an operation with some parameters.
func with(rows ...string) string { return kettle{parameters: rows}.page() }
