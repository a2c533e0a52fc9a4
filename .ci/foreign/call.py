"""Calls the reference server with the generated Python client: call.py URL."""
import sys

import openapi_client
import signing

ACTION, VERSION, KNOWN = "GenerateAggregateConfigRulesReport", "2020-09-07", "ca-f632626622af0079****"


def main(url):
    client = openapi_client.ApiClient(openapi_client.Configuration(host=url))
    send = client.rest_client.request

    def send_signed(method, url, headers=None, body=None, post_params=None, **more):
        return send(method, signing.signed(method, url, post_params or ()), headers, body, post_params, **more)

    client.rest_client.request = send_signed
    api = openapi_client.ConfigApi(client)
    answers = [
        ("GET", api.generate_aggregate_config_rules_report(ACTION, KNOWN, VERSION, client_token="python")),
        ("POST", api.generate_aggregate_config_rules_report_post(ACTION, KNOWN, VERSION, client_token="python")),
    ]
    for method, answer in answers:
        if answer.aggregator_id != KNOWN or not answer.request_id:
            sys.exit(f"Python, {method}: {answer}")
    try:
        api.generate_aggregate_config_rules_report(ACTION, "ca-none", VERSION)
        sys.exit("Python: an unknown group was not refused")
    except openapi_client.exceptions.BadRequestException as refusal:
        if refusal.data is None or refusal.data.code != "Invalid.AggregatorId.Value":
            sys.exit(f"Python: refused with {refusal}")
    print("Python client: called by GET and POST, and refused as documented")


main(sys.argv[1])
