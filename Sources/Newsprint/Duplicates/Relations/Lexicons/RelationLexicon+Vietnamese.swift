extension RelationLexicon {
  /// Vietnamese.
  static let vietnamese = RelationLexicon(
    code: "vi",
    frequent: """
      và của là có trong được cho các với không một những người đã để này khi từ đến về theo cũng tại ra vào như sẽ \
      còn trên nhiều sau đó phải do lại nước năm ông bà bị đang nhưng thì mà hay nếu cùng cho biết
      """,
    letters: "àáâãèéêìíòóôõùúýăđĩũơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ",
    numbers: "một=1 hai=2 ba=3 bốn=4 tư=4 năm=5 sáu=6 bảy=7 tám=8 chín=9 không=0 lăm=5 mốt=1 nhăm=5",
    multipliers: """
      mười=10 mươi=10 chục=10 trăm=100 nghìn=1000 ngàn=1000 triệu=1000000 tỷ=1000000000 tỉ=1000000000 vạn=10000
      """,
    connectors: "linh lẻ",
    fractions: "nửa=0.5",
    crowds: "hàng_chục=10 hàng_trăm=100 hàng_nghìn=1000",
    partsOfDay: "sáng=0 chiều=12 tối=12",
    nobody: "không ai|không có ai",
    negators: "không|chưa|chẳng|đừng|không còn|không phải|chưa từng",
    idioms: """
      hàng không|không khí|không gian|không quân|không phận|không kích|trên không|không chỉ|không những|không ngừng\
      |không ít|đường không|trời không|sân không|năm nay|năm ngoái|năm sau|năm qua|năm tới|năm trước|mỗi năm|hằng năm\
      |hàng năm|nhiều năm|mấy năm|trong năm|đầu năm|cuối năm|giữa năm|cả năm|năm học|năm mới|đầu tư|tư nhân|tư vấn\
      |thứ trưởng|riêng tư|vô tư|một trong|một số|một phần|một cách|ba mẹ|hai bên|nửa đêm|bốn phương
      """,
    states: """
      có tội|kết án/vô tội|trắng án;xác nhận|thừa nhận/phủ nhận|bác bỏ;đóng cửa/mở cửa|mở lại;sống sót/thiệt mạng\
      |tử vong|chết/bị thương;thắng|chiến thắng/thua|thất bại;tăng|tăng trưởng|nâng|leo thang|tăng vọt|cao hơn/giảm\
      |sụt|sụt giảm|hạ|lao dốc|thấp hơn|suy giảm;lãi|lợi nhuận/lỗ;thông qua|chấp thuận|đồng ý/bác bỏ|từ chối;bắt giữ\
      |bắt/thả|phóng thích;tìm thấy/mất tích;hợp pháp/bất hợp pháp;cho phép/cấm;nam|đàn ông/nữ|phụ nữ;bắc/nam;đông/tây\
      ;mua/bán;xác nhận|công bố|tuyên bố|giữ nguyên|diễn ra|tổ chức|tiến hành|duy trì|vẫn/hủy|hủy bỏ|huỷ|huỷ bỏ|bãi bỏ\
      |thu hồi|rút|rút lại|dừng|chấm dứt|gỡ bỏ|dỡ bỏ/hoãn|trì hoãn|tạm hoãn|lùi|tạm dừng|tạm ngừng|đình chỉ|dời\
      ;thông qua|phê duyệt|phê chuẩn|chấp thuận|đồng ý|tán thành|ủng hộ|chấp nhận/bác|bác bỏ|từ chối|phản đối\
      |phủ quyết|không thông qua|không chấp nhận;thừa nhận|nhận tội|công nhận/phủ nhận|chối|chối tội|bác bỏ;còn sống\
      |sống sót|an toàn|bình an|được cứu|thoát chết/đã chết|tử vong|thiệt mạng|qua đời|chết|thi thể|đuối nước;bắt\
      |bắt giữ|bị bắt|tạm giam|tạm giữ|bỏ tù/thả|được thả|phóng thích|trả tự do|tại ngoại|bỏ trốn;thắng|chiến thắng\
      |đánh bại|vượt qua|vô địch/thua|thất bại|bại trận|để thua|bị loại;mở cửa|mở|mở lại|khai trương|thông xe\
      |hoạt động trở lại/đóng cửa|đóng|phong tỏa|cấm đường;có tội|kết án|kết tội|tuyên án/vô tội|trắng án|tha bổng\
      ;tăng|tăng lên|lên/giảm|giảm xuống|hạ|xuống;từ chức/tại vị|tiếp tục;gia hạn|kéo dài/rút ngắn|cắt ngắn\
      ;được cứu|cứu sống|thoát nạn/chết đuối|đuối nước|thiệt mạng;được phép/bị cấm\
      ;nối lại|khôi phục|hoạt động trở lại|trở lại/hủy|tạm dừng|đình chỉ|ngừng|gián đoạn;dỡ bỏ|gỡ bỏ/duy trì|áp đặt|gia hạn
      """,
    kinds: """
      nhẹ/nặng|nghiêm trọng/nguy kịch/ổn định
      giết người/ngộ sát/cướp|cướp giật/trộm cắp|trộm/hiếp dâm/lừa đảo/tham ô/hối lộ|tham nhũng/bắt cóc/đốt nhà
      ủng hộ|tán thành|đồng ý/phản đối|chống
      tài xế|lái xe/hành khách/người đi bộ/phi công
      giáo viên|thầy giáo|cô giáo/học sinh|sinh viên
      bác sĩ/y tá|điều dưỡng/bệnh nhân
      ô tô|xe hơi/xe buýt|xe khách/xe tải/tàu hỏa/máy bay/trực thăng/xe máy/xe đạp
      mẹ/bố|cha/con trai/con gái/anh trai/chị gái/chồng/vợ
      vàng/cam/đỏ/xanh/đen
      sáng/trưa/chiều/tối/đêm
      mưa/tuyết/mưa đá/sương mù/gió|bão
      vàng/bạc/đồng
      chung kết/bán kết/tứ kết
      hư hỏng/phá hủy|sập
      một phần/toàn bộ|hoàn toàn
      tạm thời/vĩnh viễn|chính thức
      súng/dao/bom
      nhập khẩu/xuất khẩu
      bàn|bàn thắng/điểm/ván|sét|set/trận
      ghế/phiếu
      nhiễm|mắc|dương tính/tử vong|chết|thiệt mạng/khỏi|bình phục/bị thương
      nhà|ngôi nhà|căn nhà/thuyền|tàu thuyền|tàu/xe|ô tô/cửa hàng/cây
      """,
    weekdays: "thứ_hai=1 thứ_ba=2 thứ_tư=3 thứ_năm=4 thứ_sáu=5 thứ_bảy=6 chủ_nhật=7",
    months: """
      tháng_một=1 tháng_hai=2 tháng_ba=3 tháng_tư=4 tháng_năm=5 tháng_sáu=6 tháng_bảy=7 tháng_tám=8 tháng_chín=9 \
      tháng_mười=10
      """,
    units: """
      phần_trăm=percent đôla=usd usd=usd đồng=vnd euro=eur giây=second phút=minute giờ=hour tiếng=hour ngày=day \
      tuần=week tháng=month tuổi=age km=km mét=metre tấn=tonne độ=degree lần=times vnd=vnd đ=vnd vnđ=vnd đô_la=usd \
      nhân_dân_tệ=cny mét_vuông=m2 ki_lô_mét=km kilômét=km ki_lô_gam=kg kg=kg người=people héc_ta=hectare ha=hectare \
      lít=litre thùng=barrel rúp=rub bảng=gbp yên=jpy won=krw năm_tuổi=age căn=piece chiếc=piece con=piece vụ=piece
      """,
    titles: "ông bà tổng thống thủ tướng bộ trưởng chủ tịch thị trưởng giám đốc thẩm phán tướng",
    updates: "cập nhật|mới nhất|bổ sung|tin nóng|cập nhật mới|bản cập nhật",
    corrections: "đính chính|sửa lại|hiệu đính|cải chính",
    repeats: "phát lại|đăng lại",
    kills: "rút tin|hủy|gỡ bài|thu hồi",
    notes: """
      phiên bản trước|ghi chú của biên tập|bài viết đã được cập nhật|đã được cập nhật|đã được đính chính|đã được sửa
      """,
    asides: """
      mời bạn đọc|mời độc giả|mời xem|đọc thêm|xem thêm|đăng ký|ảnh|hình ảnh|quảng cáo|chia sẻ|bình luận|theo dõi\
      |xuất bản|nguồn|video|liên hệ|tin liên quan|bài và ảnh|tác giả|phóng viên|biên tập|nguồn tin|bấm vào\
      |tải ứng dụng|tin nóng|đọc tiếp|ảnh minh họa|video clip|thực hiện
      """,
    labels: "theo|bài",
    asideWords: "bình luận chia sẻ lượt xem ảnh ttxvn gmt",
    bylines: "theo")
}
