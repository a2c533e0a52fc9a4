"""Calls the operation by aliyun-python-sdk-core and prints what its caller gets as one line of JSON."""
import json
import sys

from aliyunsdkcore.acs_exception.exceptions import ServerException
from aliyunsdkcore.client import AcsClient
from aliyunsdkcore.request import CommonRequest

host, key, secret, group = sys.argv[1:5]
client = AcsClient(key, secret, "cn-shanghai", auto_retry=False)
request = CommonRequest()
request.set_accept_format("json")
request.set_domain(host)
request.set_protocol_type("http")
request.set_method("POST")
request.set_version("2020-09-07")
request.set_action_name("GenerateAggregateConfigRulesReport")
request.add_query_param("AggregatorId", group)
try:
    result = json.loads(client.do_action_with_exception(request))
    answer = {"Status": 200, "RequestID": result["RequestId"], "Group": result["AggregatorId"]}
except ServerException as e:
    answer = {"Status": e.get_http_status(), "Code": e.get_error_code(), "Message": e.get_error_msg(), "RequestID": e.get_request_id()}
print(json.dumps(answer))
