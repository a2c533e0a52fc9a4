package interop

import (
	"encoding/json"
	"errors"
	"fmt"
	"strings"
	"testing"

	openapi "github.com/alibabacloud-go/darabonba-openapi/v2/client"
	"github.com/alibabacloud-go/tea/dara"
	"github.com/alibabacloud-go/tea/tea"
)

// openAPIClients are the ways to use darabonba-openapi/v2, the runtime under every current generated SDK. Its calls
// are those that the generated client of Config makes: a POST with a form. The GET is for other callers of the runtime.
func openAPIClients() []client {
	return []client{
		{name: "darabonba-openapi/v2, ACS3-HMAC-SHA256, POST", v3: true, xml: true, ownNonce: true, send: openAPI("", "POST")},
		{name: "darabonba-openapi/v2, ACS3-HMAC-SHA256, GET", v3: true, xml: true, ownNonce: true, send: openAPI("", "GET")},
		{name: "darabonba-openapi/v2, ACS3-HMAC-SM3, POST", v3: true, xml: true, ownNonce: true, send: openAPI("ACS3-HMAC-SM3", "POST")},
		{name: "darabonba-openapi/v2, RPC 1.0, POST", ownNonce: true, send: openAPI("v2", "POST")},
		{name: "darabonba-openapi/v2, RPC 1.0, GET", ownNonce: true, send: openAPI("v2", "GET")},
	}
}

// openAPIClient is the runtime's client, set up to ask once and to go by no proxy.
func openAPIClient(t *testing.T, host, algorithm string, key credentials) *openapi.Client {
	t.Helper()
	settings := &openapi.Config{
		AccessKeyId: tea.String(key.id), AccessKeySecret: tea.String(key.secret),
		Endpoint: tea.String(host), Protocol: tea.String("http"), RegionId: tea.String(region), NoProxy: tea.String("127.0.0.1"),
		ReadTimeout: tea.Int(sdkTimeoutMilliseconds), ConnectTimeout: tea.Int(sdkTimeoutMilliseconds),
	}
	if key.token != "" {
		settings.SecurityToken = tea.String(key.token)
	}
	if algorithm != "" {
		settings.SignatureAlgorithm = tea.String(algorithm)
	}
	c, err := openapi.NewClient(settings)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func openAPIParams(c call, method string) *openapi.Params {
	params := &openapi.Params{
		Action: tea.String(c.action), Version: tea.String(c.version), Protocol: tea.String("HTTPS"), Pathname: tea.String("/"),
		Method: tea.String(method), AuthType: tea.String("AK"), Style: tea.String("RPC"),
		ReqBodyType: tea.String("formData"), BodyType: tea.String("json"),
	}
	if c.format == "XML" {
		params.BodyType = tea.String("string")
	}
	return params
}

// openAPIRequest puts the operation's parameters where the method has them, and what overrides the SDK's own
// parameters where the signature version has those.
func openAPIRequest(c call, method string, v3 bool) *openapi.OpenApiRequest {
	request := &openapi.OpenApiRequest{Headers: map[string]*string{}, Query: map[string]*string{}}
	for name, value := range c.headers() {
		request.Headers[name] = tea.String(value)
	}
	if method == "GET" {
		for name, value := range c.parameters() {
			request.Query[name] = tea.String(value)
		}
	} else {
		form := map[string]any{}
		for name, value := range c.parameters() {
			form[name] = value
		}
		request.Body = form
	}
	if c.format == "XML" {
		request.Query["Format"] = tea.String("XML")
	}
	own, nonce, date := request.Query, "SignatureNonce", "Timestamp"
	if v3 {
		own, nonce, date = request.Headers, "x-acs-signature-nonce", "x-acs-date"
	}
	if c.nonce != "" {
		own[nonce] = tea.String(c.nonce)
	}
	if c.time != "" {
		own[date] = tea.String(c.time)
	}
	return request
}

func openAPI(algorithm, method string) func(*testing.T, string, call) answer {
	return func(t *testing.T, host string, c call) answer {
		t.Helper()
		sdk := openAPIClient(t, host, algorithm, c.key)
		result, err := sdk.CallApi(openAPIParams(c, method), openAPIRequest(c, method, algorithm != "v2"), &dara.RuntimeOptions{})
		if err != nil {
			return teaError(t, err)
		}
		return teaResult(t, result)
	}
}

// openAPIFailure makes a call that fails and returns the error as the runtime makes it, before it is turned into the
// form that callers of generated clients see.
func openAPIFailure(t *testing.T, host string, c call) error {
	t.Helper()
	sdk := openAPIClient(t, host, "", c.key)
	sdk.DisableSDKError = tea.Bool(true)
	result, err := sdk.CallApi(openAPIParams(c, "POST"), openAPIRequest(c, "POST", true), &dara.RuntimeOptions{})
	if err == nil {
		t.Fatalf("the call succeeded: %v", result)
	}
	return err
}

// teaResult reads what CallApi of either generation returns.
func teaResult(t *testing.T, result map[string]any) answer {
	t.Helper()
	switch body := result["body"].(type) {
	case string:
		return resultXML(t, body)
	case map[string]any:
		requestID, _ := body["RequestId"].(string)
		group, _ := body["AggregatorId"].(string)
		return answer{Status: 200, RequestID: requestID, Group: group}
	default:
		t.Fatalf("the SDK returned %v", result)
		return answer{}
	}
}

// teaError reads the error that both generations hand to their callers. The SDK wraps the server's message in status
// and RequestId; these have to be the same as those of the data.
func teaError(t *testing.T, err error) answer {
	t.Helper()
	var failure *tea.SDKError
	if !errors.As(err, &failure) {
		t.Fatalf("the SDK did not take the answer for an error of the server: %v", err)
	}
	var data struct {
		RequestID string `json:"RequestId"`
		Code      string
		Message   string
		Recommend string
	}
	if err := json.Unmarshal([]byte(tea.StringValue(failure.Data)), &data); err != nil {
		t.Fatalf("%v in %v", err, failure)
	}
	out := answer{
		Status: statusOf(tea.StringValue(failure.Message)), Code: tea.StringValue(failure.Code),
		Message: data.Message, RequestID: data.RequestID, Recommend: data.Recommend,
	}
	want := fmt.Sprintf("code: %d, %s request id: %s", out.Status, data.Message, data.RequestID)
	if got := tea.StringValue(failure.Message); got != want || data.Code != out.Code {
		t.Errorf("the SDK's message is\n%q, expected\n%q", got, want)
	}
	return out
}

// statusOf reads the status from a message, where both generations have it.
func statusOf(message string) int {
	text, _, _ := strings.Cut(strings.TrimPrefix(message, "code: "), ",")
	status := 0
	_, _ = fmt.Sscanf(text, "%d", &status)
	return status
}
