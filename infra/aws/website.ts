import { Duration } from 'aws-cdk-lib';
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import {
  AccessLevel,
  AllowedMethods,
  CacheCookieBehavior,
  CacheHeaderBehavior,
  CachePolicy,
  CacheQueryStringBehavior,
  Distribution,
  FunctionCode,
  FunctionEventType,
  FunctionRuntime,
  HeadersFrameOption,
  HeadersReferrerPolicy,
  HttpVersion,
  PriceClass,
  ResponseHeadersPolicy,
  SecurityPolicyProtocol,
  Function as ViewerFunction,
  ViewerProtocolPolicy,
} from 'aws-cdk-lib/aws-cloudfront';
import { S3BucketOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import { Bucket, type IBucket } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { paths } from '../../shared/paths.ts';
import { viewerRequestCode, viewerResponseCode } from '../viewer/viewer-functions.ts';
import { acknowledge } from './acknowledge.ts';
import { EDGE_REGION } from './edge.ts';
import type { PrivateBucket } from './files.ts';
import { partName, type Stage } from './stages.ts';

interface WebsiteProps {
  readonly stage: Stage;
  readonly bucket: PrivateBucket;
  /** Made in the edge stack, in us-east-1, and handed over by the deploy command. */
  readonly edge: { readonly webAclArn: string; readonly certificateArn: string; readonly logBucketName: string };
  /** Where the admin may connect to beside the site. */
  readonly connectOrigins: readonly string[];
}

/** The public site: CloudFront in front of the bucket. Nothing computes here but two small functions on headers and paths. */
export class Website extends Construct {
  readonly distribution: Distribution;
  /** Without a trailing slash. */
  readonly origin: string;

  constructor(scope: Construct, id: string, { stage, bucket, edge, connectOrigins }: WebsiteProps) {
    super(scope, id);
    this.distribution = new Distribution(this, 'Distribution', {
      comment: `Thongthin ${stage.name}: public site`,
      httpVersion: HttpVersion.HTTP2_AND_3,
      // A second bolt on the listing below: the viewer function already turns `/` into its index.
      defaultRootObject: 'index.html',
      priceClass: PriceClass.PRICE_CLASS_200,
      webAclId: edge.webAclArn,
      logBucket: this.logBucket(edge.logBucketName),
      logFilePrefix: 'site/',
      ...(stage.domain
        ? {
            domainNames: [stage.domain.site],
            certificate: Certificate.fromCertificateArn(this, 'Certificate', edge.certificateArn),
            minimumProtocolVersion: SecurityPolicyProtocol.TLS_V1_2_2021,
          }
        : {}),
      defaultBehavior: {
        // Listing is granted so that a missing page is a 404; without it S3 answers 403, which is also what the web ACL answers.
        // No visitor can list: the viewer function turns every folder into its index.html and no query reaches the bucket.
        origin: S3BucketOrigin.withOriginAccessControl(bucket, { originAccessLevels: [AccessLevel.READ, AccessLevel.LIST] }),
        viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
        allowedMethods: AllowedMethods.ALLOW_GET_HEAD,
        compress: true,
        cachePolicy: this.cachePolicy(stage),
        responseHeadersPolicy: this.headersOfErrors(stage),
        functionAssociations: [
          { eventType: FunctionEventType.VIEWER_REQUEST, function: this.viewer('Request', stage, viewerRequestCode()) },
          {
            eventType: FunctionEventType.VIEWER_RESPONSE,
            function: this.viewer('Response', stage, viewerResponseCode({ connectOrigins, isHttps: true })),
          },
        ],
      },
      errorResponses: [
        { httpStatus: 404, responseHttpStatus: 404, responsePagePath: `${paths.notFound('th')}index.html`, ttl: Duration.seconds(5) },
      ],
    });
    this.origin = `https://${stage.domain?.site ?? this.distribution.distributionDomainName}`;
    acknowledge(
      this.distribution,
      'Annotation::@aws-cdk/aws-cloudfront-origins:listBucketSecurityRisk',
      'The root object is specified; CDK warns whether it is or not.',
    );
    acknowledge(
      this.distribution,
      'AwsSolutions-CFR1',
      'Public information of the state, for Thais abroad as well: no country is shut out.',
    );
    if (!stage.domain)
      acknowledge(
        this.distribution,
        'AwsSolutions-CFR4',
        "CloudFront's own host name cannot ask for more; with a domain TLS 1.2 (2021) is the least.",
      );
  }

  /** Pages say `s-maxage=5`, hashed assets a year; an object that says nothing is kept five seconds. */
  private cachePolicy(stage: Stage): CachePolicy {
    return new CachePolicy(this, 'Cache', {
      cachePolicyName: partName(stage, 'pages'),
      comment: 'As long as the object says; the key is the path alone',
      minTtl: Duration.seconds(0),
      defaultTtl: Duration.seconds(5),
      maxTtl: Duration.days(365),
      cookieBehavior: CacheCookieBehavior.none(),
      headerBehavior: CacheHeaderBehavior.none(),
      queryStringBehavior: CacheQueryStringBehavior.none(),
      enableAcceptEncodingBrotli: true,
      enableAcceptEncodingGzip: true,
    });
  }

  /**
   * CloudFront runs no viewer-response function on errors (status 400 and above), so the not-found page gets its security
   * headers from here. `override: false`: where the function has spoken, it counts.
   */
  private headersOfErrors(stage: Stage): ResponseHeadersPolicy {
    const override = false;
    return new ResponseHeadersPolicy(this, 'Headers', {
      responseHeadersPolicyName: partName(stage, 'errors'),
      securityHeadersBehavior: {
        contentSecurityPolicy: { contentSecurityPolicy: NOT_FOUND_POLICY, override },
        contentTypeOptions: { override },
        frameOptions: { frameOption: HeadersFrameOption.DENY, override },
        referrerPolicy: { referrerPolicy: HeadersReferrerPolicy.STRICT_ORIGIN_WHEN_CROSS_ORIGIN, override },
        strictTransportSecurity: { accessControlMaxAge: Duration.days(730), includeSubdomains: true, preload: true, override },
      },
    });
  }

  private viewer(side: 'Request' | 'Response', stage: Stage, code: string): ViewerFunction {
    return new ViewerFunction(this, `Viewer${side}`, {
      functionName: partName(stage, `viewer-${side.toLowerCase()}`),
      runtime: FunctionRuntime.JS_2_0,
      code: FunctionCode.fromInline(code),
    });
  }

  /** In us-east-1: CloudFront cannot deliver logs to buckets of regions that are opted into, such as Thailand. */
  private logBucket(bucketName: string): IBucket {
    return Bucket.fromBucketAttributes(this, 'Logs', { bucketName, region: EDGE_REGION });
  }
}

const NOT_FOUND_POLICY = [
  "default-src 'none'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "script-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');
