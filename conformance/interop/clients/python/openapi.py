"""Calls the operation by alibabacloud-tea-openapi and prints what its caller gets as one line of JSON."""
import json
import sys

from alibabacloud_tea_openapi import models
from alibabacloud_tea_openapi.client import Client
from alibabacloud_tea_util.models import RuntimeOptions

host, key, secret, group = sys.argv[1:5]
client = Client(models.Config(access_key_id=key, access_key_secret=secret, endpoint=host, protocol="http", region_id="cn-shanghai"))
params = models.Params(
    action="GenerateAggregateConfigRulesReport", version="2020-09-07", protocol="HTTP", pathname="/", method="POST",
    auth_type="AK", style="RPC", req_body_type="formData", body_type="json",
)
try:
    result = client.call_api(params, models.OpenApiRequest(body={"AggregatorId": group}), RuntimeOptions(autoretry=False))["body"]
    answer = {"Status": 200, "RequestID": result["RequestId"], "Group": result["AggregatorId"]}
except Exception as e:  # the class differs between versions of the runtime
    data = e.data or {}
    answer = {"Status": int(data.get("statusCode", 0)), "Code": e.code, "Message": data.get("Message"), "RequestID": data.get("RequestId")}
print(json.dumps(answer))
