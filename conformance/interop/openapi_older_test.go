package interop

import (
	"testing"

	older "github.com/alibabacloud-go/darabonba-openapi/client"
	util "github.com/alibabacloud-go/tea-utils/service"
	"github.com/alibabacloud-go/tea/tea"
)

// olderOpenAPIClients are the ways to use the first generation of darabonba-openapi, under SDKs that were generated
// until about 2022. It reads errors as JSON only.
func olderOpenAPIClients() []client {
	return []client{
		{name: "darabonba-openapi, ACS3-HMAC-SHA256, POST", v3: true, ownNonce: true, send: olderOpenAPI("", "POST")},
		{name: "darabonba-openapi, ACS3-HMAC-SHA256, GET", v3: true, ownNonce: true, send: olderOpenAPI("", "GET")},
		{name: "darabonba-openapi, RPC 1.0, POST", ownNonce: true, send: olderOpenAPI("v2", "POST")},
		{name: "darabonba-openapi, RPC 1.0, GET", ownNonce: true, send: olderOpenAPI("v2", "GET")},
	}
}

func olderOpenAPI(algorithm, method string) func(*testing.T, string, call) answer {
	return func(t *testing.T, host string, c call) answer {
		t.Helper()
		sdk := olderClient(t, host, algorithm, c)
		current, ask := openAPIParams(c, method), openAPIRequest(c, method, algorithm != "v2")
		params := &older.Params{
			Action: current.Action, Version: current.Version, Protocol: current.Protocol, Pathname: current.Pathname, Method: current.Method,
			AuthType: current.AuthType, Style: current.Style, ReqBodyType: current.ReqBodyType, BodyType: current.BodyType,
		}
		request := &older.OpenApiRequest{Query: ask.Query, Headers: ask.Headers, Body: ask.Body}
		runtime := &util.RuntimeOptions{Autoretry: tea.Bool(false)}
		result, err := sdk.CallApi(params, request, runtime)
		if err != nil {
			return teaError(t, err)
		}
		return teaResult(t, result)
	}
}

// olderClient is the runtime's client. In RPC mode it sends no headers of a request, only those of the client.
func olderClient(t *testing.T, host, algorithm string, c call) *older.Client {
	t.Helper()
	settings := &older.Config{
		AccessKeyId: tea.String(c.key.id), AccessKeySecret: tea.String(c.key.secret),
		Endpoint: tea.String(host), Protocol: tea.String("http"), RegionId: tea.String(region), NoProxy: tea.String("127.0.0.1"),
		ReadTimeout: tea.Int(sdkTimeoutMilliseconds), ConnectTimeout: tea.Int(sdkTimeoutMilliseconds),
	}
	if c.key.token != "" {
		settings.SecurityToken = tea.String(c.key.token)
	}
	if algorithm != "" {
		settings.SignatureAlgorithm = tea.String(algorithm)
	}
	sdk, err := older.NewClient(settings)
	if err != nil {
		t.Fatal(err)
	}
	if algorithm == "v2" && c.provoke != "" {
		if err := sdk.SetRpcHeaders(map[string]*string{provocationHeader: tea.String(c.provoke)}); err != nil {
			t.Fatal(err)
		}
	}
	return sdk
}
