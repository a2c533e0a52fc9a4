package generate_test

import (
	"context"
	"net/http"
	"net/http/httptest"
	"testing"
	"time"

	"github.com/plumb-conformance/plumb/acs"
	report "github.com/plumb-conformance/plumb/generated/generateaggregateconfigrulesreport"
)

// discard is a response writer without a client.
type discard struct{ header http.Header }

func (d discard) Header() http.Header         { return d.header }
func (d discard) Write(b []byte) (int, error) { return len(b), nil }
func (d discard) WriteHeader(int)             {}

// anyNonce lets one signed request pass any number of times.
type anyNonce struct{}

func (anyNonce) Use(context.Context, string, time.Time, time.Duration) error { return nil }

// BenchmarkStub is the whole way of a signed GET that is answered in JSON, without the connection: reading, checking the
// signature, binding, the service, encoding.
func BenchmarkStub(b *testing.B) {
	server := acs.NewServer(acs.WithCredentials(credentials()), acs.WithClock(noon), acs.WithNonceStore(anyNonce{}))
	if err := report.Register(server, &service{}); err != nil {
		b.Fatal(err)
	}
	params := acs.Params{
		{Name: "Action", Value: "GenerateAggregateConfigRulesReport"}, {Name: "Version", Value: "2020-09-07"}, {Name: "Format", Value: "JSON"},
		{Name: "AggregatorId", Value: "ca-f632626622af0079"}, {Name: "ClientToken", Value: "1594295238-f9361358"},
	}
	request := httptest.NewRequest(http.MethodGet, "http://config.example/?"+params.Encode(), http.NoBody)
	if err := acs.SignRequestV1(credentials(), signing(acs.PlaceQuery))(b.Context(), request); err != nil {
		b.Fatal(err)
	}
	recorder := httptest.NewRecorder()
	server.ServeHTTP(recorder, request.Clone(b.Context()))
	if recorder.Code != http.StatusOK {
		b.Fatalf("status %d, body %s", recorder.Code, recorder.Body)
	}
	b.ReportAllocs()
	for b.Loop() {
		server.ServeHTTP(discard{header: http.Header{}}, request)
	}
}
