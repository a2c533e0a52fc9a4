package interop

import (
	"encoding/json"
	"errors"
	"testing"

	"github.com/aliyun/alibaba-cloud-sdk-go/sdk"
	"github.com/aliyun/alibaba-cloud-sdk-go/sdk/auth"
	legacykeys "github.com/aliyun/alibaba-cloud-sdk-go/sdk/auth/credentials"
	legacyerrors "github.com/aliyun/alibaba-cloud-sdk-go/sdk/errors"
	"github.com/aliyun/alibaba-cloud-sdk-go/sdk/requests"
	"github.com/aliyun/alibaba-cloud-sdk-go/services/config"
)

// legacyClients are the ways to use alibaba-cloud-sdk-go, which signs with version 1.0.
func legacyClients() []client {
	return []client{
		{name: "alibaba-cloud-sdk-go, CommonRequest, GET", send: legacyCommon(requests.GET, false)},
		{name: "alibaba-cloud-sdk-go, CommonRequest, POST, parameters in the query", send: legacyCommon(requests.POST, false)},
		{name: "alibaba-cloud-sdk-go, CommonRequest, POST, parameters in the form", send: legacyCommon(requests.POST, true)},
		{name: "alibaba-cloud-sdk-go, CommonRequest, GET with a form", send: legacyCommon(requests.GET, true)},
		{name: "alibaba-cloud-sdk-go, services/config", send: legacyTyped},
	}
}

// legacyClient is the SDK's client, set up to ask once and to go by no proxy.
func legacyClient(t *testing.T, key credentials) *config.Client {
	t.Helper()
	var credential auth.Credential = legacykeys.NewAccessKeyCredential(key.id, key.secret)
	if key.token != "" {
		credential = legacykeys.NewStsTokenCredential(key.id, key.secret, key.token)
	}
	settings := sdk.NewConfig().WithAutoRetry(false).WithTimeout(sdkTimeout)
	c, err := config.NewClientWithOptions(region, settings, credential)
	if err != nil {
		t.Fatal(err)
	}
	c.SetNoProxy("127.0.0.1")
	return c
}

func legacyCommon(method string, form bool) func(*testing.T, string, call) answer {
	return func(t *testing.T, host string, c call) answer {
		t.Helper()
		request := requests.NewCommonRequest()
		request.Method, request.Scheme, request.Domain = method, "http", host
		request.Product, request.Version, request.ApiName = "Config", c.version, c.action
		request.AcceptFormat = c.format
		for name, value := range c.headers() {
			request.Headers[name] = value
		}
		target := request.QueryParams
		if form {
			target = request.FormParams
		}
		for name, value := range c.parameters() {
			target[name] = value
		}
		response, err := legacyClient(t, c.key).ProcessCommonRequest(request)
		if err != nil {
			return legacyError(t, err)
		}
		if c.format == "XML" {
			return resultXML(t, response.GetHttpContentString())
		}
		var result struct {
			RequestID string `json:"RequestId"`
			Group     string `json:"AggregatorId"`
		}
		if err := json.Unmarshal(response.GetHttpContentBytes(), &result); err != nil {
			t.Fatal(err)
		}
		return answer{Status: response.GetHttpStatus(), RequestID: result.RequestID, Group: result.Group}
	}
}

// legacyTyped calls the operation by the SDK's own method for it. The method's name and version are fixed, so a call
// of another operation goes by the parameters that the SDK would sign.
func legacyTyped(t *testing.T, host string, c call) answer {
	t.Helper()
	request := config.CreateGenerateAggregateConfigRulesReportRequest()
	if c.action != action || c.version != version {
		request.InitWithApiInfo("Config", c.version, c.action, "", "")
	}
	request.Scheme, request.Domain, request.AcceptFormat = "http", host, c.format
	request.AggregatorId, request.ClientToken = c.group, c.token
	for name, value := range c.extra {
		request.QueryParams[name] = value
	}
	for name, value := range c.headers() {
		request.Headers[name] = value
	}
	response, err := legacyClient(t, c.key).GenerateAggregateConfigRulesReport(request)
	if err != nil {
		return legacyError(t, err)
	}
	return answer{Status: response.GetHttpStatus(), RequestID: response.RequestId, Group: response.AggregatorId}
}

func legacyError(t *testing.T, err error) answer {
	t.Helper()
	var failure *legacyerrors.ServerError
	if !errors.As(err, &failure) {
		t.Fatalf("the SDK did not take the answer for an error of the server: %v", err)
	}
	return answer{
		Status: failure.HttpStatus(), Code: failure.ErrorCode(), Message: failure.Message(),
		RequestID: failure.RequestId(), Recommend: failure.Recommend(),
	}
}
