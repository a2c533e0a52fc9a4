package generate_test

import (
	"context"
	"errors"
	"net/http"
	"net/http/httptest"
	"strconv"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/plumb-conformance/plumb/acs"
	report "github.com/plumb-conformance/plumb/generated/generateaggregateconfigrulesreport"
)

// The round trip: the generated client against the generated stub, on a real connection, signed and checked. What the
// service is given and what the client gets back has to be the same in every format and placement.

// service repeats what it was asked for, or answers with an error.
type service struct {
	err    error
	asked  report.GenerateAggregateConfigRulesReportParams
	silent bool
}

func (s *service) GenerateAggregateConfigRulesReport(
	_ context.Context, params report.GenerateAggregateConfigRulesReportParams,
) (*report.GenerateAggregateConfigRulesReportResult, error) {
	s.asked = params
	if s.err != nil || s.silent {
		return nil, s.err
	}
	return &report.GenerateAggregateConfigRulesReportResult{AggregatorId: &params.AggregatorId}, nil
}

func noon() time.Time { return time.Date(2026, 1, 2, 12, 0, 0, 0, time.UTC) }

func credentials() acs.Credentials {
	return acs.Credentials{AccessKeyID: "testid", AccessKeySecret: "testsecret"}
}

func signing(placement acs.Placement) acs.SignOptions {
	var count atomic.Int64
	return acs.SignOptions{
		Clock:     noon,
		Nonce:     func() string { return "nonce-" + strconv.FormatInt(count.Add(1), 10) },
		Placement: placement,
	}
}

// target serves s and gives a client without a signer.
func target(t *testing.T, s report.Service) *report.ClientWithResponses {
	t.Helper()
	server := acs.NewServer(acs.WithCredentials(credentials()), acs.WithClock(noon))
	if err := report.Register(server, s); err != nil {
		t.Fatal(err)
	}
	listening := httptest.NewServer(server)
	t.Cleanup(listening.Close)
	client, err := report.NewClientWithResponses(listening.URL, report.WithHTTPClient(listening.Client()))
	if err != nil {
		t.Fatal(err)
	}
	return client
}

// exchange is what a round trip gave, whichever method brought it about.
type exchange struct {
	status            int
	resultJSON        *report.GenerateAggregateConfigRulesReportResult
	resultXML         *report.GenerateAggregateConfigRulesReportResult
	errorJSON, errXML *report.Error
	body              string
}

func (e exchange) result() *report.GenerateAggregateConfigRulesReportResult {
	if e.resultXML != nil {
		return e.resultXML
	}
	return e.resultJSON
}

func get(client *report.ClientWithResponses, format string, sign acs.RequestEditor) (exchange, error) {
	params := report.NewParams()
	params.AggregatorId, params.ClientToken, params.Format = sent, new("token + 1"), &format
	r, err := client.GenerateAggregateConfigRulesReportWithResponse(context.Background(), &params, sign)
	if err != nil {
		return exchange{}, err
	}
	return exchange{r.StatusCode(), r.JSON200, r.XML200, r.JSON400, r.XML400, string(r.Body)}, nil
}

func post(client *report.ClientWithResponses, format string, sign acs.RequestEditor) (exchange, error) {
	form := report.NewForm()
	form.AggregatorId, form.ClientToken, form.Format = sent, new("token + 1"), &format
	r, err := client.GenerateAggregateConfigRulesReportPostWithFormdataBodyWithResponse(context.Background(), form, sign)
	if err != nil {
		return exchange{}, err
	}
	return exchange{r.StatusCode(), r.JSON200, r.XML200, r.JSON400, r.XML400, string(r.Body)}, nil
}

// split sends the operation's own parameters in the form and the protocol's in the query.
func split(client *report.ClientWithResponses, format string, sign acs.RequestEditor) (exchange, error) {
	common := func(_ context.Context, r *http.Request) error {
		r.URL.RawQuery = acs.Params{
			{Name: "Action", Value: "GenerateAggregateConfigRulesReport"}, {Name: "Version", Value: "2020-09-07"}, {Name: "Format", Value: format},
		}.Encode()
		return nil
	}
	body := acs.Params{{Name: "AggregatorId", Value: sent}, {Name: "ClientToken", Value: "token + 1"}}.Encode()
	r, err := client.GenerateAggregateConfigRulesReportPostWithBodyWithResponse(
		context.Background(), "application/x-www-form-urlencoded", strings.NewReader(body), common, sign)
	if err != nil {
		return exchange{}, err
	}
	return exchange{r.StatusCode(), r.JSON200, r.XML200, r.JSON400, r.XML400, string(r.Body)}, nil
}

// sent holds what encodings get wrong: a space, a plus, markup, a tilde, an asterisk and text outside of ASCII.
const sent = "ca-f6 +<&>~*账号"

type way struct {
	name string
	send func(*report.ClientWithResponses, string, acs.RequestEditor) (exchange, error)
	sign acs.RequestEditor
}

func ways() []way {
	v1 := func(p acs.Placement) acs.RequestEditor { return acs.SignRequestV1(credentials(), signing(p)) }
	v3 := acs.SignRequestV3(credentials(), acs.AlgorithmHMACSHA256, signing(acs.PlaceQuery))
	return []way{
		{"GET", get, v1(acs.PlaceQuery)},
		{"POST form, signature in the query", post, v1(acs.PlaceQuery)},
		{"POST form, signature in the form", post, v1(acs.PlaceForm)},
		{"POST split", split, v1(acs.PlaceQuery)},
		{"GET, version 3", get, v3},
		{"POST form, version 3", post, v3},
	}
}

func TestRoundTrip(t *testing.T) {
	for _, w := range ways() {
		for _, format := range []string{"JSON", "XML"} {
			t.Run(w.name+", "+format, func(t *testing.T) {
				s := &service{}
				answer, err := w.send(target(t, s), format, w.sign)
				if err != nil {
					t.Fatal(err)
				}
				if answer.status != http.StatusOK || (answer.resultXML != nil) != (format == "XML") || answer.result() == nil {
					t.Fatalf("status %d, body %s", answer.status, answer.body)
				}
				got := answer.result()
				if got.RequestId == nil || *got.RequestId == "" {
					t.Error("the result has no RequestId")
				}
				if diff := cmp.Diff(new(sent), got.AggregatorId); diff != "" {
					t.Errorf("AggregatorId (-sent +received):\n%s", diff)
				}
				if s.asked.AggregatorId != sent || s.asked.ClientToken == nil || *s.asked.ClientToken != "token + 1" {
					t.Errorf("the service was asked for %+v", s.asked)
				}
				if s.asked.Action != "GenerateAggregateConfigRulesReport" || s.asked.Version != "2020-09-07" {
					t.Errorf("the service was told Action %q, Version %q", s.asked.Action, s.asked.Version)
				}
			})
		}
	}
}

func TestRoundTripOfErrors(t *testing.T) {
	internal := acs.ErrInternal
	tests := []struct {
		name    string
		service *service
		want    *acs.Error
	}{
		{"documented", &service{err: report.ErrConfigRuleReportCreating}, acs.NewError(400, "ConfigRuleReportCreating", "The config rule report is being created.")},
		{"documented, another status", &service{err: report.ErrAccountNotExisted}, acs.NewError(404, "AccountNotExisted", "Your account does not exist.")},
		{"any other error", &service{err: errors.New("disk full")}, internal},
		{"neither result nor error", &service{silent: true}, internal},
	}
	for _, test := range tests {
		for _, w := range ways() {
			for _, format := range []string{"JSON", "XML"} {
				t.Run(test.name+", "+w.name+", "+format, func(t *testing.T) {
					answer, err := w.send(target(t, test.service), format, w.sign)
					if err != nil {
						t.Fatal(err)
					}
					if answer.status != test.want.Status() || !strings.Contains(answer.body, test.want.Code()) {
						t.Fatalf("status %d, body %s, want %v", answer.status, answer.body, test.want)
					}
					if strings.Contains(answer.body, "disk full") {
						t.Errorf("an internal text reached the client: %s", answer.body)
					}
					envelope := answer.errorJSON
					if format == "XML" {
						envelope = answer.errXML
					}
					if test.want.Status() == http.StatusBadRequest && (envelope == nil || envelope.Code != test.want.Code() || envelope.Message != test.want.Message()) {
						t.Errorf("the client read %+v, want %v", envelope, test.want)
					}
				})
			}
		}
	}
}

func TestRegisterTwice(t *testing.T) {
	server := acs.NewServer()
	if err := report.Register(server, &service{}); err != nil {
		t.Fatal(err)
	}
	if err := report.Register(server, &service{}); err == nil {
		t.Error("a second service for one operation was taken")
	}
}

// TestStubWithoutServer calls the stub as a test of somebody's service may: without a server before it.
func TestStubWithoutServer(t *testing.T) {
	tests := []struct {
		name, query string
		status      int
		code        string
	}{
		{"missing", "", 400, "MissingAggregatorId"},
		{"twice", "&AggregatorId=a&AggregatorId=b", 400, "InvalidAggregatorId"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			recorder := httptest.NewRecorder()
			query := "Action=x&Version=x&AccessKeyId=&Signature=&SignatureMethod=&SignatureVersion=&SignatureNonce=&Timestamp=" + test.query
			request := httptest.NewRequest(http.MethodGet, "/?"+query, http.NoBody)
			report.Stub(&service{}).ServeHTTP(recorder, request)
			if recorder.Code != test.status || !strings.Contains(recorder.Body.String(), `"`+test.code+`"`) {
				t.Errorf("status %d, body %s", recorder.Code, recorder.Body)
			}
		})
	}
}
