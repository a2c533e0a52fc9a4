package generate_test

import (
	"context"
	"errors"
	"fmt"
	"net/http/httptest"
	"strings"

	"github.com/plumb-conformance/plumb/acs"
	report "github.com/plumb-conformance/plumb/generated/generateaggregateconfigrulesreport"
)

// reports is a whole implementation of the operation.
type reports struct{ groups []string }

func (r reports) GenerateAggregateConfigRulesReport(
	_ context.Context, params report.GenerateAggregateConfigRulesReportParams,
) (*report.GenerateAggregateConfigRulesReportResult, error) {
	for _, group := range r.groups {
		if group == params.AggregatorId {
			return &report.GenerateAggregateConfigRulesReportResult{AggregatorId: &group}, nil
		}
	}
	return nil, report.ErrInvalidAggregatorIdValue
}

// A server of the generated stub and a call of it by the generated client.
func Example() {
	credentials := acs.Credentials{AccessKeyID: "testid", AccessKeySecret: "testsecret"}
	server := acs.NewServer(acs.WithCredentials(credentials))
	if err := report.Register(server, reports{groups: []string{"ca-1"}}); err != nil {
		fmt.Println(err)
		return
	}
	listening := httptest.NewServer(server)
	defer listening.Close()

	client, err := report.NewClientWithResponses(listening.URL)
	if err != nil {
		fmt.Println(err)
		return
	}
	sign := acs.SignRequestV1(credentials, acs.SignOptions{})
	for _, group := range []string{"ca-1", "ca-2"} {
		params := report.NewParams()
		params.AggregatorId = group
		answer, err := client.GenerateAggregateConfigRulesReportWithResponse(context.Background(), &params, sign)
		switch {
		case err != nil:
			fmt.Println(err)
		case answer.JSON200 != nil:
			fmt.Println("a report for", *answer.JSON200.AggregatorId)
		case answer.JSON400 != nil:
			fmt.Println(answer.StatusCode(), answer.JSON400.Code)
		}
	}
	// Output:
	// a report for ca-1
	// 400 Invalid.AggregatorId.Value
}

// The documented errors are values of the package: errors.Is tells them apart by status and code.
func Example_errors() {
	err := fmt.Errorf("store: %w", report.ErrConfigRuleReportCreating)
	fmt.Println(errors.Is(err, report.ErrConfigRuleReportCreating), errors.Is(err, report.ErrAccountNotExisted))
	fmt.Println(strings.TrimPrefix(err.Error(), "store: "))
	// Output:
	// true false
	// 400 ConfigRuleReportCreating: The config rule report is being created.
}
